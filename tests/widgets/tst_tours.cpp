// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/callout.h"
#include "widgets/tours/callout_place.h"
#include "widgets/tours/coach_mark.h"
#include "widgets/tours/exercises_dialog.h"
#include "widgets/tours/question_view.h"
#include "widgets/tours/tours_dialog.h"

#include <QApplication>
#include <QButtonGroup>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <random>

using namespace hawx;

namespace {

CalloutContent waiting()
{
    CalloutContent content;
    content.tour = QStringLiteral("A tour");
    content.step = 1;
    content.steps = 4;
    content.title = QStringLiteral("A step");
    content.text = QStringLiteral("What this is about.");
    content.task = QStringLiteral("Do it.");
    content.forward = CalloutContent::Forward::Show;
    content.canSkip = true;
    return content;
}

} // namespace

class TestTours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesBesideTheTarget_data()
    {
        using Side = CalloutPlace::Side;
        QTest::addColumn<QRect>("target");
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("mirrored");
        const auto row = [](const char* name, const QRect& target, Side side, Side mirrored) {
            QTest::newRow(name) << target << static_cast<int>(side) << static_cast<int>(mirrored);
        };
        row("tool bar", {300, 20, 60, 30}, Side::Below, Side::Below);
        row("status bar", {300, 570, 60, 30}, Side::Above, Side::Above);
        row("left column", {0, 0, 200, 600}, Side::Right, Side::Right);
        row("right column", {600, 0, 200, 600}, Side::Left, Side::Left);
        row("middle column", {390, 0, 20, 600}, Side::Right, Side::Left);
        row("everything", {0, 0, 800, 600}, Side::Apart, Side::Apart);
        row("nothing", {}, Side::Apart, Side::Apart);
        row("out of sight", {900, 20, 60, 30}, Side::Apart, Side::Apart);
    }

    void placesBesideTheTarget()
    {
        QFETCH(QRect, target);
        QFETCH(int, side);
        QFETCH(int, mirrored);
        const QRect host(0, 0, 800, 600);
        const QSize size(300, 200);
        const auto place = placeCallout(host, target, size, Qt::LeftToRight);
        QCOMPARE(static_cast<int>(place.side), side);
        const auto other = placeCallout(host, target, size, Qt::RightToLeft);
        QCOMPARE(static_cast<int>(other.side), mirrored);
    }

    /// Wherever there is room the target stays free, and the arrow touches both.
    void neverLeavesTheHostNorCoversATargetThatLeavesRoom()
    {
        std::mt19937 random(3);
        const auto below = [&random](int n) { return static_cast<int>(random() % unsigned(n)); };
        const QRect host(6, 6, 1000, 700);
        for (int k = 0; k < 2000; ++k) {
            const QRect target(below(1000), below(700), 1 + below(900), 1 + below(600));
            const QSize size(100 + below(500), 80 + below(500));
            const auto direction = k % 2 == 0 ? Qt::LeftToRight : Qt::RightToLeft;
            const auto place = placeCallout(host, target, size, direction);
            QVERIFY(host.contains(place.rect));
            QCOMPARE(place.rect.size(), size);
            if (place.side == CalloutPlace::Side::Apart)
                continue;
            QVERIFY(!place.rect.intersects(target & host));
            QVERIFY((target & host).contains(place.tip));
            QVERIFY(place.rect.adjusted(-1, -1, 1, 1).contains(place.tip));
        }
    }

    void hugeCalloutsAreCutToTheHost()
    {
        const QRect host(0, 0, 400, 300);
        const auto place = placeCallout(host, {10, 10, 50, 20}, {900, 900}, Qt::LeftToRight);
        QCOMPARE(place.rect.size(), host.size());
    }

    void keysGoOnBackAndAway()
    {
        QWidget window;
        window.resize(800, 600);
        auto* edit = new QLineEdit(&window);
        auto* target = new QPushButton(QStringLiteral("Target"), &window);
        target->setGeometry(100, 60, 120, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CoachMark mark(window);
        CalloutContent content = waiting();
        mark.show(content, target);
        Callout* callout = mark.callout();
        QSignalSpy shown(callout, &Callout::showRequested);
        QSignalSpy next(callout, &Callout::nextRequested);
        QSignalSpy skipped(callout, &Callout::skipRequested);
        QSignalSpy back(callout, &Callout::backRequested);
        QSignalSpy left(callout, &Callout::leaveRequested);
        // The key that goes on does what the button in front says.
        callout->takeFocus();
        QTest::keyClick(callout->forwardButton(), Qt::Key_Right);
        QCOMPARE(shown.count(), 1);
        content.forward = CalloutContent::Forward::Skip;
        mark.update(content);
        QTest::keyClick(callout->forwardButton(), Qt::Key_Right);
        QCOMPARE(skipped.count(), 1);
        content.forward = CalloutContent::Forward::Next;
        mark.update(content);
        QTest::keyClick(callout->forwardButton(), Qt::Key_Right);
        QCOMPARE(next.count(), 1);
        QTest::keyClick(callout->forwardButton(), Qt::Key_Left);
        QCOMPARE(back.count(), 1);
        // Wherever the focus is; arrows then belong to who has it.
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_PageDown);
        QCOMPARE(next.count(), 2);
        QTest::keyClick(edit, Qt::Key_PageUp);
        QCOMPARE(back.count(), 2);
        QTest::keyClick(edit, Qt::Key_Right);
        QCOMPARE(next.count(), 2);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QTest::mouseClick(callout->leaveButton(), Qt::LeftButton);
        QCOMPARE(left.count(), 2);
        // Where reading goes to the left, so does going on.
        callout->setLayoutDirection(Qt::RightToLeft);
        callout->takeFocus();
        QTest::keyClick(callout->forwardButton(), Qt::Key_Left);
        QCOMPARE(next.count(), 3);
        QTest::keyClick(callout->forwardButton(), Qt::Key_Right);
        QCOMPARE(back.count(), 3);
    }

    void saysWhatItWaitsForAndWhatCameOfIt()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        CoachMark mark(window);
        CalloutContent content = waiting();
        mark.show(content, nullptr);
        Callout* callout = mark.callout();
        QVERIFY(callout->taskLabel()->isVisible());
        QVERIFY(!callout->outcomeLabel()->isVisible());
        QVERIFY(callout->skipButton()->isVisible());
        QCOMPARE(callout->accessibleName(), content.title);
        QVERIFY(callout->accessibleDescription().contains(content.task));
        content.outcome = QStringLiteral("It is done.");
        content.forward = CalloutContent::Forward::Next;
        mark.update(content);
        QVERIFY(!callout->taskLabel()->isVisible());
        QVERIFY(callout->outcomeLabel()->isVisible());
        QVERIFY(!callout->skipButton()->isVisible());
        QVERIFY(callout->accessibleDescription().contains(content.outcome));
        content.step = 0;
        mark.update(content);
        QVERIFY(!callout->backButton()->isEnabled());
        mark.hide();
        QVERIFY(!callout->isVisible() && !mark.spotlight()->isVisible());
    }

    void followsItsTarget()
    {
        QWidget window;
        window.resize(900, 700);
        auto* panel = new QWidget(&window);
        panel->setGeometry(0, 0, 500, 400);
        auto* target = new QPushButton(QStringLiteral("Target"), panel);
        target->setGeometry(100, 60, 120, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        CoachMark mark(window);
        mark.show(waiting(), target);
        QSignalSpy clicked(target, &QPushButton::clicked);
        const auto lit = [&] { return mark.spotlight()->light(); };
        QCOMPARE(lit(), QRect(100, 60, 120, 30));
        QVERIFY(mark.callout()->place().side == CalloutPlace::Side::Below);
        // The mouse goes through the shade.
        QVERIFY(window.childAt(110, 70) == target);
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, QPoint(110, 70));
        QCOMPARE(clicked.count(), 1);

        panel->move(200, 100);
        QTRY_COMPARE(lit(), QRect(300, 160, 120, 30));
        target->resize(200, 40);
        QTRY_COMPARE(lit(), QRect(300, 160, 200, 40));
        window.resize(1000, 800);
        QTRY_COMPARE(mark.spotlight()->size(), QSize(1000, 800));
        // Larger text needs a larger callout.
        const int height = mark.callout()->height();
        QFont large = mark.callout()->font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        mark.callout()->setFont(large);
        QTRY_VERIFY(mark.callout()->height() > height);
        QVERIFY(window.rect().contains(mark.callout()->geometry()));
        // What is hidden is not lit; the callout stays.
        panel->hide();
        QTRY_VERIFY(lit().isEmpty());
        QVERIFY(mark.callout()->isVisible());
        panel->show();
        QTRY_COMPARE(lit(), QRect(300, 160, 200, 40));
        delete target;
        panel->resize(400, 300);
        QTRY_VERIFY(lit().isEmpty());
    }

    /// A dialog that is deleted when it closes must not take the callout along.
    void outlivesTheWindowOfItsTarget()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        auto* dialog = new QDialog(&window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->resize(500, 400);
        auto* target = new QPushButton(QStringLiteral("Target"), dialog);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        CoachMark mark(window);
        mark.show(waiting(), target);
        QCOMPARE(mark.callout()->window(), dialog);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(mark.callout()->window(), &window);
        QVERIFY(mark.callout()->isVisible());
        // Nor one that is deleted at once.
        auto* other = new QDialog(&window);
        target = new QPushButton(other);
        other->show();
        mark.show(waiting(), target);
        delete other;
        QCOMPARE(mark.callout()->window(), &window);
    }

    void questionsAreAnswered()
    {
        QuestionView view;
        view.show();
        QList<Answer> answers;
        connect(&view, &QuestionView::answered, this,
                [&answers](const Answer& answer) { answers.append(answer); });
        view.setQuestion(Question{Question::Kind::Choice,
                                  QStringLiteral("Which?"),
                                  {QStringLiteral("A"), QStringLiteral("B")}});
        QTest::mouseClick(view.checkButton(), Qt::LeftButton);
        QVERIFY(answers.isEmpty());
        QVERIFY(view.verdict()->isVisible());
        view.choices()->button(1)->click();
        QTest::mouseClick(view.checkButton(), Qt::LeftButton);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.back().choice, 1);
        view.setVerdict(Verdict{true, QStringLiteral("Right.")});
        QCOMPARE(view.verdict()->text(), QStringLiteral("Right."));
        // The same question again keeps what was answered.
        view.setQuestion(view.question());
        QVERIFY(view.choices()->button(1)->isChecked());

        const Question number{
            Question::Kind::Number, QStringLiteral("How much?"), {}, QStringLiteral("%")};
        view.setQuestion(number);
        QVERIFY(view.choices()->buttons().isEmpty());
        QVERIFY(!view.verdict()->isVisible());
        const auto type = [&view](const QString& text) {
            view.numberEdit()->setText(text);
            QTest::keyClick(view.numberEdit(), Qt::Key_Return);
        };
        type(QStringLiteral("much"));
        QCOMPARE(answers.size(), 1);
        type(QStringLiteral("1.5 %"));
        QCOMPARE(answers.back().number.value(), 1.5);
        type(QChar(0x2212) + QStringLiteral("7"));
        QCOMPARE(answers.back().number.value(), -7.0);
        QLocale::setDefault(QLocale(QLocale::German));
        type(QStringLiteral("1.234,5"));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(answers.back().number.value(), 1234.5);

        view.setQuestion(Question{Question::Kind::Deed, QStringLiteral("Do it."), {}, {}});
        QVERIFY(!view.numberEdit()->isVisible());
        const auto before = answers.size();
        QTest::mouseClick(view.checkButton(), Qt::LeftButton);
        QCOMPARE(answers.size(), before + 1);
        view.setQuestion(std::nullopt);
        QVERIFY(view.isHidden());
    }

    void pageOfToursTellsWhatIsDone()
    {
        ToursDialog dialog({{QStringLiteral("One"), QStringLiteral("About one."), 5, false},
                            {QStringLiteral("Two"), QStringLiteral("About two."), 7, true}});
        dialog.setExercises(2, 9);
        dialog.show();
        QSignalSpy chosen(&dialog, &ToursDialog::tourChosen);
        QTest::mouseClick(dialog.startButton(1), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1);
        QVERIFY(dialog.stateOf(0) != dialog.stateOf(1));
        const QString before = dialog.stateOf(0);
        dialog.setDone(0, true);
        QVERIFY(dialog.stateOf(0) != before);
        QVERIFY(dialog.startButton(0)->accessibleName().contains(QStringLiteral("One")));
    }

    void exercisesSayWhatIsMissing()
    {
        ExercisesDialog dialog({QStringLiteral("First"), QStringLiteral("Second")});
        dialog.show();
        QSignalSpy chosen(&dialog, &ExercisesDialog::exerciseChosen);
        dialog.list()->setCurrentRow(1);
        QCOMPARE(chosen.back().front().toInt(), 1);
        dialog.setQuestion(std::nullopt, QStringLiteral("Open something."));
        QVERIFY(dialog.missingLabel()->isVisible());
        QVERIFY(!dialog.anotherButton()->isEnabled());
        dialog.setQuestion(Question{Question::Kind::Deed, QStringLiteral("Do it."), {}, {}}, {});
        QVERIFY(!dialog.missingLabel()->isVisible());
        QVERIFY(dialog.questionView()->isVisible());
        const QString before = dialog.list()->item(1)->toolTip();
        dialog.setSolved(1, true);
        QVERIFY(dialog.list()->item(1)->toolTip() != before);
    }
};

QTEST_MAIN(TestTours)
#include "tst_tours.moc"
