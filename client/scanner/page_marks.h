// What can be seen on a page without reading it. Marks are hints for the person at the window:
// nothing is ever left out or turned because of them. Pure functions, safe on any thread.
#pragma once

#include "client/scanner/gray_image.h"

#include <string>

namespace okno::client::scanner {

struct PageMarks {
    bool blank = false;
    /// The document code of a separator sheet (`OKNO-DOC:<code>` in a QR code), else empty.
    std::string separator{};
    /// How far the lines of text fall to the right, in degrees; 0 where there are too few lines to
    /// tell or they lean by more than 6.
    double skewDegrees = 0;
};

[[nodiscard]] PageMarks readMarks(const GrayImage& page);

} // namespace okno::client::scanner
