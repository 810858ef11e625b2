// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

/// From now on a program that is ended by a fault (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT) or by
/// an exception that nobody catches writes a line of the log that says so, and the functions that
/// were being called, to the open file before the system does what it does by default. Only what
/// POSIX allows in a signal handler is called there. The file stays open as long as the program
/// runs. Faults by a full stack are told of in the thread that calls this.
void tellCrashesTo(int descriptor);

} // namespace hawx
