// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace hawx {

/// Something that a tour or an exercise asks.
struct Question {
    enum class Kind {
        Choice, ///< one of `choices`
        Number, ///< typed, in `unit`
        Deed    ///< something to be done in the window
    };
    Kind kind = Kind::Choice;
    QString text;
    QStringList choices = {};
    QString unit = {}; ///< behind the number; may be empty

    bool operator==(const Question&) const = default;
};

/// What the user answered: which belongs to the kind of the question is set.
struct Answer {
    int choice = -1;
    std::optional<double> number = {};
};

/// What is said of an answer.
struct Verdict {
    bool isRight = false;
    QString text;
};

} // namespace hawx
