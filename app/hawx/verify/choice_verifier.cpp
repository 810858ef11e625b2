// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/verify/choice_verifier.h"

#include "app/hawx/choice/choice_controller.h"
#include "app/hawx/verify/verify_controller.h"

#include <chrono>

namespace hawx {

namespace {

constexpr int mostVerifications = 8;
constexpr double mostMacs = 2e10; // some two seconds

} // namespace

ChoiceVerifier::ChoiceVerifier(const ChoiceController& choice, VerifyController& verify,
                               QObject* parent)
    : QObject(parent), m_choice(choice), m_verify(verify)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(std::chrono::milliseconds(700));
    connect(&m_settled, &QTimer::timeout, this, &ChoiceVerifier::verify);
}

void ChoiceVerifier::decided()
{
    m_left = mostVerifications;
    m_settled.start();
}

void ChoiceVerifier::learnt()
{
    m_settled.start();
}

void ChoiceVerifier::verify()
{
    const auto point = m_choice.worthVerifying();
    if (!m_permitted || !point || m_left == 0 || !m_verify.canVerify() ||
        m_verify.macs() > mostMacs)
        return;
    --m_left;
    m_verify.verify(*point);
}

} // namespace hawx
