// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/kernels/kernel.h"

#include "core/support/error.h"

#include <array>

namespace hawx {

namespace {

constexpr std::array kKernels
{
#if defined(__x86_64__)
    Kernel{"avx512-vnni",
           kernel::hasAvx512Vnni,
           kernel::accumulateAvx512Vbmi,
           kernel::requantiseAvx512,
           4,
           kernel::makeOperandsAvx512,
           kernel::accumulateAvx512Vnni},
        Kernel{"avx512-vbmi", kernel::hasAvx512Vbmi, kernel::accumulateAvx512Vbmi,
               kernel::requantiseAvx512},
        Kernel{"avx2", kernel::hasAvx2,          kernel::accumulateAvx2,   kernel::requantiseAvx2,
               5,      kernel::makeOperandsAvx2, kernel::accumulateAvx2Dot},
        Kernel{"avx2-gather", kernel::hasAvx2, kernel::accumulateAvx2Gather,
               kernel::requantiseAvx2},
#endif
        Kernel{"portable", kernel::always, kernel::accumulatePortable, kernel::requantisePortable},
};

} // namespace

std::span<const Kernel> kernels()
{
    return kKernels;
}

std::vector<std::string> availableKernels()
{
    std::vector<std::string> names;
    for (const Kernel& kernel : kernels())
        if (kernel.available())
            names.emplace_back(kernel.name);
    return names;
}

const Kernel& selectKernel(const std::string& name)
{
    for (const Kernel& kernel : kernels())
        if (kernel.available() && (name == "auto" || name == kernel.name))
            return kernel;
    std::string names = "auto";
    for (const std::string& available : availableKernels())
        names += ", " + available;
    throw Error("There is no kernel \"" + name + "\" on this machine; it has " + names + ".");
}

} // namespace hawx
