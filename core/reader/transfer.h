// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

// What the helper process tells the program that started it: records, of which the last holds the
// result. The sender is trusted to be of this version of HAWX only when it says so, and with
// nothing else.

namespace hawx {

/// Raised with every change of what follows.
constexpr std::uint32_t kTransferVersion = 2;

enum class RecordKind : std::uint32_t { Progress = 1, Failure, Network, DataSet, Image };

/// Takes so many bytes.
using ByteSink = std::function<void(const void* bytes, std::size_t count)>;
/// Fills in so many bytes, or throws.
using ByteSource = std::function<void(void* bytes, std::size_t count)>;

void sendProgress(const ByteSink& sink, std::uint64_t done, std::uint64_t total);
/// At most 64 KiB of the message.
void sendFailure(const ByteSink& sink, const std::string& message);
/// All but its path.
void sendNetwork(const ByteSink& sink, const Network& network);
/// All but its path.
void sendDataSet(const ByteSink& sink, const DataSet& data);
void sendImage(const ByteSink& sink, const std::vector<std::uint8_t>& pixels);

/// Bytes that no sender of ours sends.
class MalformedTransfer : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};
/// Bytes of a sender of another version.
class ForeignTransfer : public MalformedTransfer {
public:
    using MalformedTransfer::MalformedTransfer;
};

/// Reads records from an untrusted sender: no size is believed before the record that it lies in is
/// known to be that long, and no record may be longer than `limit` bytes. All members throw
/// MalformedTransfer, and what the source throws.
class TransferReader {
public:
    TransferReader(ByteSource source, std::uint64_t limit);

    /// The kind of the next record, whose content is then to be read by one of those below.
    RecordKind next();

    struct Counts {
        std::uint64_t done = 0;
        std::uint64_t total = 0; ///< >= done
    };
    Counts progress();
    std::string failure();
    /// A network that requireSound() accepts.
    Network network();
    /// Images of this shape and their labels, at least one in each set, and as many names as labels
    /// can be, or none.
    DataSet dataSet(const TensorShape& shape);
    /// Pixels of one image of this shape.
    std::vector<std::uint8_t> image(const TensorShape& shape);

private:
    void read(void* bytes, std::size_t count);
    template <typename T>
    T value();
    template <typename T>
    std::vector<T> array();
    std::string text();
    bool flag();
    template <typename Enum>
    Enum oneOf(Enum last);
    Layer layer();
    std::vector<std::string> classes();
    ImageSetPtr imageSet(const TensorShape& shape);
    SourceImages source();
    void finish() const;

    ByteSource m_source;
    std::uint64_t m_limit;
    std::uint64_t m_left = 0; ///< of the record
};

} // namespace hawx
