// A page being written: rows go in, a JPEG file and its SHA-256 come out. Used on the page's
// writing thread only.
#pragma once

#include "common/basics/sha256.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>

namespace okno::client::scanner {

struct JpegShape {
    int width = 0;
    int height = 0;
    int channels = 3;
    int dpi = 0;
};

class JpegFile {
public:
    JpegFile(std::filesystem::path path, const JpegShape& shape);
    /// A file that was not finished is removed.
    ~JpegFile();
    JpegFile(const JpegFile&) = delete;
    JpegFile& operator=(const JpegFile&) = delete;

    /// Exactly as many rows as the shape says, in all. False once anything has failed.
    bool writeRow(const std::uint8_t* row);

    struct Written {
        BlobId id;
        std::int64_t bytes;
    };
    /// Writes the end and waits until the disk has it all. `storage`: "disk-full", "disk-failed".
    [[nodiscard]] Result<Written> finish();

private:
    static void fail(j_common_ptr codec);
    static void beginOutput(j_compress_ptr codec);
    static boolean flushOutput(j_compress_ptr codec);
    static void endOutput(j_compress_ptr codec);

    bool begin(const JpegShape& shape);
    bool end();
    void put(std::size_t size);

    struct Errors {
        jpeg_error_mgr manager;
        std::jmp_buf jump;
    };

    std::filesystem::path m_path;
    int m_file = -1;
    int m_error = 0; // errno of the first write that failed
    bool m_broken = false;
    bool m_finished = false;
    std::int64_t m_bytes = 0;
    Sha256 m_hash;
    std::array<std::uint8_t, 1U << 16> m_buffer;
    Errors m_errors{};
    jpeg_destination_mgr m_output{};
    jpeg_compress_struct m_codec{};
};

} // namespace okno::client::scanner
