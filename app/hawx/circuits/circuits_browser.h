// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QFileDialog;

namespace hawx {

class CircuitsController;
class CircuitsPanel;
class EvolveDialog;

/// Joins the circuit browser with the controller: what the user wishes there is done, and what
/// comes of it is shown there. Asks for files to import and for what to evolve.
class CircuitsBrowser final : public QObject {
    Q_OBJECT

public:
    CircuitsBrowser(CircuitsPanel& panel, CircuitsController& controller);

    EvolveDialog* evolveDialog() const { return m_dialog; }
    /// Selects circuits as soon as the library that has them is read.
    void select(const QStringList& names);

private:
    void linkImport();
    void linkEvolution();
    void askPaths(const QString& title, bool isFolder);

    CircuitsPanel& m_panel;
    CircuitsController& m_controller;
    EvolveDialog* m_dialog; ///< a child of the panel
    QPointer<QFileDialog> m_files;
    QStringList m_awaited;
};

} // namespace hawx
