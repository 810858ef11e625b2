// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace google::protobuf {
class LogSilencer;
}

namespace hawx {

/// From now on what OpenCV, Protobuf and other libraries write to std::cerr goes to the log as
/// warnings instead. For programs, once, at their start.
void logLibraryMessages();

/// Keeps OpenCV and, while it lives, Protobuf from writing to the terminal: silences them unless
/// their messages are logged.
class QuietLibraries {
public:
    QuietLibraries();
    ~QuietLibraries();
    QuietLibraries(const QuietLibraries&) = delete;
    QuietLibraries& operator=(const QuietLibraries&) = delete;

private:
    std::unique_ptr<google::protobuf::LogSilencer> m_protobuf;
};

std::string openCvVersion();

} // namespace hawx
