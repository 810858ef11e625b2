// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/kernels/kernel.h"
#include "core/network/quantised_network.h"

#include <QTest>

namespace hawx::test {

/// One row of a data-driven test for each kernel of this machine and each operand mode: QString
/// "name", bool "unsignedOperands".
inline void addKernelRows()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("unsignedOperands");
    for (const std::string& name : availableKernels())
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned})
            QTest::addRow("%s, %s", name.c_str(), toString(mode).c_str())
                << QString::fromStdString(name) << (mode == OperandMode::Unsigned);
}

} // namespace hawx::test
