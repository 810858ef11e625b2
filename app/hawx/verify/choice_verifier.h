// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace hawx {

class ChoiceController;
class VerifyController;

/// What limits choose shall be verified, and the best of what is predicted be tried: one by one,
/// where that takes a moment only, some time after something was decided.
class ChoiceVerifier final : public QObject {
    Q_OBJECT

public:
    ChoiceVerifier(const ChoiceController& choice, VerifyController& verify,
                   QObject* parent = nullptr);

    /// Whether it may begin something.
    void setPermitted(bool permitted) { m_permitted = permitted; }
    /// Something was decided.
    void decided();
    /// Something was verified, after which limits may choose another one.
    void learnt();

private:
    void verify();

    const ChoiceController& m_choice;
    VerifyController& m_verify;
    QTimer m_settled;
    bool m_permitted = false;
    int m_left = 0; ///< verifications until something is decided again
};

} // namespace hawx
