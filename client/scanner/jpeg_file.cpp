#include "client/scanner/jpeg_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace okno::client::scanner {

namespace {
constexpr int quality = 85;
constexpr int readableByOwner = 0600; // scans are personal data

Error diskError(int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return Error{ErrorCode::storage, full ? "disk-full" : "disk-failed", std::strerror(error)};
}
} // namespace

JpegFile::JpegFile(std::filesystem::path path, const JpegShape& shape)
    : m_path(std::move(path)) {
    m_file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readableByOwner);
    if (m_file < 0)
        m_error = errno;
    m_broken = m_file < 0 || !begin(shape);
}

JpegFile::~JpegFile() {
    jpeg_destroy_compress(&m_codec);
    if (m_file >= 0)
        ::close(m_file);
    if (!m_finished)
        ::unlink(m_path.c_str());
}

bool JpegFile::begin(const JpegShape& shape) {
    m_codec.err = jpeg_std_error(&m_errors.manager);
    m_errors.manager.error_exit = fail;
    m_errors.manager.output_message = [](j_common_ptr) {};
    m_codec.client_data = this;
    if (setjmp(m_errors.jump) != 0)
        return false;
    jpeg_create_compress(&m_codec);
    m_output.init_destination = beginOutput;
    m_output.empty_output_buffer = flushOutput;
    m_output.term_destination = endOutput;
    m_codec.dest = &m_output;
    m_codec.image_width = JDIMENSION(shape.width);
    m_codec.image_height = JDIMENSION(shape.height);
    m_codec.input_components = shape.channels;
    m_codec.in_color_space = shape.channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(&m_codec);
    jpeg_set_quality(&m_codec, quality, TRUE);
    m_codec.density_unit = 1;
    m_codec.X_density = UINT16(shape.dpi);
    m_codec.Y_density = UINT16(shape.dpi);
    jpeg_start_compress(&m_codec, TRUE);
    return true;
}

bool JpegFile::writeRow(const std::uint8_t* row) {
    if (m_broken || m_error != 0)
        return false;
    if (setjmp(m_errors.jump) != 0) {
        m_broken = true;
        return false;
    }
    auto* pixels = const_cast<JSAMPROW>(row);
    jpeg_write_scanlines(&m_codec, &pixels, 1);
    return true;
}

bool JpegFile::end() {
    if (setjmp(m_errors.jump) != 0)
        return false;
    jpeg_finish_compress(&m_codec);
    return true;
}

Result<JpegFile::Written> JpegFile::finish() {
    if (m_error == 0 && (m_broken || !end()))
        return failure(ErrorCode::invalidInput, "page-not-encoded");
    if (m_error == 0 && ::fsync(m_file) != 0)
        m_error = errno;
    if (m_error != 0)
        return tl::unexpected(diskError(m_error));
    m_finished = true;
    return Written{m_hash.finish(), m_bytes};
}

void JpegFile::put(std::size_t size) {
    m_hash.update(m_buffer.data(), size);
    m_bytes += std::int64_t(size);
    for (std::size_t done = 0; done < size && m_error == 0;) {
        const ssize_t written = ::write(m_file, m_buffer.data() + done, size - done);
        if (written >= 0)
            done += std::size_t(written);
        else if (errno != EINTR)
            m_error = errno;
    }
}

void JpegFile::fail(j_common_ptr codec) {
    std::longjmp(static_cast<JpegFile*>(codec->client_data)->m_errors.jump, 1);
}

void JpegFile::beginOutput(j_compress_ptr codec) {
    auto& file = *static_cast<JpegFile*>(codec->client_data);
    file.m_output.next_output_byte = file.m_buffer.data();
    file.m_output.free_in_buffer = file.m_buffer.size();
}

boolean JpegFile::flushOutput(j_compress_ptr codec) {
    auto& file = *static_cast<JpegFile*>(codec->client_data);
    file.put(file.m_buffer.size());
    beginOutput(codec);
    return TRUE;
}

void JpegFile::endOutput(j_compress_ptr codec) {
    auto& file = *static_cast<JpegFile*>(codec->client_data);
    file.put(file.m_buffer.size() - file.m_output.free_in_buffer);
}

} // namespace okno::client::scanner
