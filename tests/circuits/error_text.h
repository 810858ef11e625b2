// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <QString>

namespace hawx::test {

/// The message of the Error that the action throws; "no error" when it throws none.
template <typename Action>
QString errorText(Action action)
{
    try {
        action();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

} // namespace hawx::test
