// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/synthesis_jobs.h"

#include "core/circuits/export/export_circuit.h"
#include "core/rtl/modules.h"

namespace hawx {

SynthesisJob circuitJob(const Circuit& circuit)
{
    const std::string verilog = toVerilog(circuit);
    const std::string keyword = "\nmodule ";
    const std::size_t begin = verilog.find(keyword) + keyword.size();
    return {circuit.name, verilog, verilog.substr(begin, verilog.find('(', begin) - begin)};
}

SynthesisJob unitJob(const CircuitPtr& circuit, const Adder& adder)
{
    Modules modules;
    SynthesisJob job;
    job.top = modules.multiplyAccumulate(circuit, adder, 1);
    job.name = job.top;
    for (const auto& [path, text] : modules.files())
        job.verilog += text;
    return job;
}

} // namespace hawx
