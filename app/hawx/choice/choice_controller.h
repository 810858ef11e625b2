// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/search/front.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace hawx {

class DecisionsController;
class LiveFront;
class SelectionModel;

/// The configuration in view.
struct Chosen {
    FrontPoint point;
    std::optional<std::size_t> index; ///< in the front; none when it was made by hand
    std::shared_ptr<const Front> front;
};

/// What follows from the user's decisions: the best point of the front within the limits, or the
/// configuration that was picked or edited by hand.
class ChoiceController final : public QObject {
    Q_OBJECT

public:
    ChoiceController(const DecisionsController& decisions, SelectionModel& selection,
                     QObject* parent = nullptr);

    /// The front, and who predicts configurations that are not on it, on which machines (see
    /// FrontPoint::machine); null where nobody can: such configurations are then not shown. `trust`
    /// says whether limits may choose a predicted point where verified ones are within them.
    void setFront(std::shared_ptr<const Front> front,
                  std::shared_ptr<const LiveFront> predictor = nullptr,
                  std::vector<Accelerator> machines = {}, Trust trust = Trust::Verified);

    /// Null when there is nothing to choose from.
    const std::shared_ptr<const Chosen>& choice() const { return m_choice; }
    /// The predicted point that limits would choose if it keeps what it promises: none when the
    /// best one is verified, or the choice was made by hand.
    std::optional<FrontPoint> worthVerifying() const;
    /// Why no point meets the limits, or why the configuration cannot be had, for people; empty
    /// when all is well.
    const QString& problem() const { return m_problem; }
    /// What is known of a configuration, [filter] circuit, in the front's terms; none when it is
    /// not on the front and cannot be predicted, or the machine cannot hold it.
    std::optional<FrontPoint> figuresOf(const std::vector<std::uint16_t>& circuits,
                                        std::uint16_t machine) const;
    /// Whether filters can be given other circuits by hand.
    bool canEdit() const { return m_predictor != nullptr; }

Q_SIGNALS:
    void problemChanged(const QString& sentence);
    /// The choice, or the front it belongs to, changed.
    void choiceChanged(std::shared_ptr<const hawx::Chosen> choice);

private:
    void choose();
    std::shared_ptr<const Chosen> pointOf(std::size_t index) const;
    std::optional<std::size_t> find(const std::vector<std::uint16_t>& circuits,
                                    std::uint16_t machine) const;
    FrontPoint predict(const std::vector<std::uint16_t>& circuits, std::uint16_t machine) const;
    void set(std::shared_ptr<const Chosen> choice, const QString& problem);

    const DecisionsController& m_decisions;
    SelectionModel& m_selection;
    std::shared_ptr<const Front> m_front;
    std::shared_ptr<const LiveFront> m_predictor;
    std::vector<Accelerator> m_machines;
    Trust m_trust = Trust::Verified;
    std::shared_ptr<const Chosen> m_choice;
    QString m_problem;
};

} // namespace hawx
