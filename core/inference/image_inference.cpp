// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/image_inference.h"

namespace hawx {

ImageInference::ImageInference(std::shared_ptr<const QuantisedNetwork> network,
                               const std::string& kernel)
    : m_plan(makePlan(std::move(network), Lanes::Pixels)),
      m_kernel(&selectKernel(kernel)),
      m_executor(m_plan, *m_kernel)
{}

void ImageInference::configure(const Configuration& configuration)
{
    m_executor.configure(hawx::configure(m_plan, configuration, m_tables, *m_kernel));
}

std::vector<float> ImageInference::logits(std::span<const std::uint8_t> pixels,
                                          const std::stop_token& stop)
{
    m_executor.load(pixels);
    m_executor.run(stop);
    return m_executor.logits();
}

std::span<const std::uint8_t> ImageInference::codes(int tensor) const
{
    const TensorShape& shape = m_plan->network->tensors[static_cast<std::size_t>(tensor)].shape;
    return {m_executor.codes(tensor), static_cast<std::size_t>(shape.size())};
}

std::vector<std::int32_t> ImageInference::accumulators(int layer)
{
    const auto index = static_cast<std::size_t>(layer);
    std::vector<std::int32_t> out(
        static_cast<std::size_t>(m_plan->network->tensors[index].shape.size()));
    m_executor.accumulate(layer, out);
    return out;
}

} // namespace hawx
