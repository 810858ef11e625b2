// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/library_messages.h"

#include "core/support/log.h"

#include <google/protobuf/stubs/common.h>
#include <google/protobuf/stubs/logging.h>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>

#include <atomic>
#include <iostream>
#include <mutex>
#include <streambuf>

namespace hawx {

namespace {

std::atomic<bool> areLogged{false};

/// Each line that is written becomes a record.
class LogBuffer final : public std::streambuf {
protected:
    int_type overflow(int_type character) override
    {
        if (traits_type::eq_int_type(character, traits_type::eof()))
            return traits_type::not_eof(character);
        const char single = traits_type::to_char_type(character);
        xsputn(&single, 1);
        return character;
    }

    std::streamsize xsputn(const char* text, std::streamsize size) override
    {
        const std::scoped_lock lock(m_mutex); // libraries write from their threads
        for (const char* end = text + size; text != end; ++text) {
            if (*text != '\n') {
                m_line += *text;
                continue;
            }
            log(LogLevel::Warning, "libraries", m_line);
            m_line.clear();
        }
        return size;
    }

private:
    std::mutex m_mutex;
    std::string m_line;
};

int logOpenCvError(int /*status*/, const char* function, const char* message, const char* /*file*/,
                   int /*line*/, void* /*user*/)
{
    // Errors are exceptions, too, and most are told as such; here is where they come from.
    log(LogLevel::Detail, "libraries", std::string("OpenCV, ") + function + ": " + message);
    return 0;
}

void logProtobuf(google::protobuf::LogLevel /*level*/, const char* /*file*/, int /*line*/,
                 const std::string& message)
{
    log(LogLevel::Warning, "libraries", "Protobuf: " + message);
}

} // namespace

void logLibraryMessages()
{
    // Lives as long as the stream, which is longer than anything.
    static auto* const buffer = new LogBuffer;
    std::cerr.rdbuf(buffer);
    cv::redirectError(logOpenCvError);
    google::protobuf::SetLogHandler(logProtobuf);
    areLogged = true;
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_WARNING);
}

QuietLibraries::QuietLibraries()
{
    if (areLogged)
        return;
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    m_protobuf = std::make_unique<google::protobuf::LogSilencer>();
}

QuietLibraries::~QuietLibraries() = default;

std::string openCvVersion()
{
    return cv::getVersionString();
}

} // namespace hawx
