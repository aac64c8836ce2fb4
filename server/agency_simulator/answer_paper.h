// The answer of an agency as a document: one A4 page in PDF, in Russian.
#pragma once

#include "common/basics/result.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace okno::server::agency_simulator {

struct AnswerPaper {
    std::string agency;
    std::string subject; // name of the query kind
    std::string number; // of the query
    std::string date;
    std::string verdict; // one sentence
    std::vector<std::pair<std::string, std::string>> lines; // label and value
};

/// The bytes of the PDF; the same paper gives the same bytes. `storage` "font-unreadable",
/// "paper-not-drawn".
[[nodiscard]] Result<std::string> drawPaper(
    const AnswerPaper& paper, const std::filesystem::path& font);

} // namespace okno::server::agency_simulator
