// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/rtl/synthesis.h"
#include "core/rtl/synthesis_jobs.h"
#include "core/support/external_tool.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <stop_token>

using hawx::synthesise;
using hawx::SynthesisFigures;
using hawx::SynthesisJob;
using hawx::SynthesisReport;
using hawx::SynthesisTarget;
using hawx::whatIsMissing;
using hawx::test::errorText;

namespace {

/// Skips the rest of a test when the target's tools are absent.
#define REQUIRE_TOOLS(target)                                                                      \
    if (const std::string missing = whatIsMissing(target); !missing.empty())                       \
    QSKIP(missing.c_str())

SynthesisJob jobOf(const char* circuit)
{
    return hawx::circuitJob(*hawx::CircuitLibrary::shipped().get(circuit));
}

/// One gate between two inputs.
SynthesisJob gate(const std::string& expression)
{
    return {"one gate",
            "module gate(input a, b, output y);\n  assign y = " + expression + ";\nendmodule\n",
            "gate"};
}

/// A multiply-accumulate unit, with a state and a clock of its own.
const SynthesisJob kAccumulator = {
    "accumulator",
    "module mac(input clk, input clear, input [7:0] a, output reg [15:0] sum);\n"
    "  always @(posedge clk) sum <= clear ? 16'd0 : sum + {8'd0, a};\nendmodule\n",
    "mac"};

} // namespace

class TestSynthesis : public QObject {
    Q_OBJECT

private slots:
    void namesTargets()
    {
        for (const SynthesisTarget target : hawx::allSynthesisTargets())
            QVERIFY(hawx::synthesisTargetFromString(toString(target)) == target);
        QCOMPARE(errorText([] { hawx::synthesisTargetFromString("asic"); }),
                 QString("There is no target of synthesis \"asic\"; there are xilinx, ice40 and "
                         "osu018."));
    }

    void countsTables()
    {
        REQUIRE_TOOLS(SynthesisTarget::Xilinx);
        const SynthesisReport report =
            synthesise({gate("a ^ b"), jobOf("mul8s_1KV8")}, {SynthesisTarget::Xilinx}, {});
        QCOMPARE(report.figures[0].luts.value(), 1);
        // 98 with Yosys 0.23; versions differ a little.
        const int luts = report.figures[1].luts.value();
        QVERIFY2(luts > 70 && luts < 130, qPrintable(QString::number(luts)));
        QVERIFY(!report.figures[1].ice40 && !report.figures[1].osu018AreaUm2);
        QVERIFY(report.absent.empty());
    }

    void sumsCells()
    {
        REQUIRE_TOOLS(SynthesisTarget::Osu018);
        const SynthesisReport report = synthesise({gate("~(a & b)"), gate("~a"), kAccumulator,
                                                   jobOf("mul8u_evo_10000"), jobOf("mul8u_1JFF")},
                                                  {SynthesisTarget::Osu018}, {});
        const auto area = [&](std::size_t job) { return *report.figures.at(job).osu018AreaUm2; };
        // NAND2X1 and INVX1, from the file.
        QCOMPARE(area(0), 24.0);
        QCOMPARE(area(1), 16.0);
        // At least its 16 flip-flops DFFPOSX1.
        QVERIFY(area(2) > 16 * 96.0);
        QVERIFY(area(3) > 0 && area(3) < area(4) / 2);
    }

    void placesAndRoutes()
    {
        REQUIRE_TOOLS(SynthesisTarget::Ice40);
        const SynthesisReport report = synthesise(
            {gate("a & b"), kAccumulator, jobOf("mul8u_1JFF")}, {SynthesisTarget::Ice40}, {});
        // Two registers of inputs; the gate lies in the cell of the register behind it; nextpnr
        // adds the constants 0 and 1.
        QVERIFY(report.figures[0].ice40->logicCells >= 3);
        QVERIFY(report.figures[0].ice40->logicCells <= 5);
        QVERIFY(report.figures[1].ice40->logicCells >= 16 + 9);
        QVERIFY(report.figures[2].ice40->logicCells > 100);
        // The longer the path, the slower the clock.
        QVERIFY(report.figures[2].ice40->clockMhz > 20);
        QVERIFY(report.figures[0].ice40->clockMhz > 2 * report.figures[2].ice40->clockMhz);
    }

    void givesTheSameWithAnyThreads()
    {
        REQUIRE_TOOLS(SynthesisTarget::Osu018);
        const std::vector<SynthesisJob> jobs = {gate("a | b"), jobOf("mul8u_evo_10000"),
                                                gate("a ^ b")};
        hawx::RunContext one;
        one.threads = 1;
        hawx::RunContext three;
        three.threads = 3;
        const SynthesisReport a = synthesise(jobs, {SynthesisTarget::Osu018}, one);
        const SynthesisReport b = synthesise(jobs, {SynthesisTarget::Osu018}, three);
        for (std::size_t i = 0; i < jobs.size(); ++i)
            QCOMPARE(a.figures[i].osu018AreaUm2, b.figures[i].osu018AreaUm2);
    }

    /// As exported: Verilog of several modules, for operands of either sign.
    void takesMultiplyAccumulateUnits()
    {
        REQUIRE_TOOLS(SynthesisTarget::Osu018);
        const hawx::CircuitPtr circuit = hawx::CircuitLibrary::shipped().get("mul8u_evo_10000");
        const hawx::Adder lowerOr = hawx::adderFromString("loa:8");
        const SynthesisReport report =
            synthesise({hawx::circuitJob(*circuit), hawx::unitJob(circuit, {}),
                        hawx::unitJob(circuit, lowerOr)},
                       {SynthesisTarget::Osu018}, {});
        const auto area = [&](std::size_t job) { return *report.figures.at(job).osu018AreaUm2; };
        QVERIFY(area(1) > area(0) + 32 * 96.0); // 32 flip-flops of the accumulator
        QVERIFY(area(2) > 0 && area(2) < area(1));
    }

    void saysWhatIsRefused()
    {
        REQUIRE_TOOLS(SynthesisTarget::Osu018);
        const QString text = errorText([] {
            synthesise({{"broken", "module broken(", "broken"}}, {SynthesisTarget::Osu018}, {});
        });
        QVERIFY2(text.startsWith("Synthesis of broken for osu018 failed: yosys ended with 1, "
                                 "saying \""),
                 qPrintable(text));
    }

    void stops()
    {
        REQUIRE_TOOLS(SynthesisTarget::Osu018);
        std::stop_source source;
        source.request_stop();
        hawx::RunContext context;
        context.stop = source.get_token();
        QVERIFY_EXCEPTION_THROWN(synthesise({gate("a")}, {SynthesisTarget::Osu018}, context),
                                 hawx::Cancelled);
    }

    void absentToolsCostASentence()
    {
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const SynthesisReport report = synthesise({gate("a & b")}, hawx::allSynthesisTargets(), {});
        qputenv("PATH", before);
        QCOMPARE(report.figures.size(), std::size_t{1});
        QVERIFY(!report.figures[0].luts && !report.figures[0].ice40 &&
                !report.figures[0].osu018AreaUm2);
        QCOMPARE(report.absent.size(), std::size_t{3});
        QCOMPARE(report.absent[0],
                 std::string("Nothing is synthesised for xilinx: the program yosys is missing; "
                             "install the package yosys."));
    }
};

QTEST_GUILESS_MAIN(TestSynthesis)
#include "tst_synthesis.moc"
