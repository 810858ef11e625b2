// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/transfer.h"

#include "core/network/network_check.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace hawx {

namespace {

// Both ends are on one machine: numbers are as they lie in memory.
struct RecordHeader {
    std::array<char, 8> magic;
    std::uint32_t version;
    RecordKind kind;
    std::uint64_t length; ///< of what follows
};
static_assert(sizeof(RecordHeader) == 24);

constexpr std::array<char, 8> kMagic{'H', 'A', 'W', 'X', 'R', 'E', 'A', 'D'};
constexpr std::size_t kLongestFailure = std::size_t{1} << 16;
constexpr std::size_t kLongestProgress = 16;
constexpr int kMostClasses = 1 << 20;

// -- sending --------------------------------------------------------------------------------------

class Writer {
public:
    explicit Writer(const ByteSink& sink) : m_sink(sink) {}

    template <typename T>
    void value(const T& value) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_sink(&value, sizeof(T));
    }
    template <typename T>
    void array(const std::vector<T>& values) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        value(std::uint64_t{values.size()});
        m_sink(values.data(), values.size() * sizeof(T));
    }
    void text(const std::string& text) const
    {
        value(std::uint64_t{text.size()});
        m_sink(text.data(), text.size());
    }
    void flag(bool flag) const { value(std::uint8_t{flag}); }

private:
    const ByteSink& m_sink;
};

/// `content` writes the same twice: to be counted, and to be sent.
template <typename Content>
void sendRecord(const ByteSink& sink, RecordKind kind, const Content& content)
{
    RecordHeader header{kMagic, kTransferVersion, kind, 0};
    const ByteSink counter = [&](const void* /*bytes*/, std::size_t count) {
        header.length += count;
    };
    content(Writer(counter));
    const Writer writer(sink);
    writer.value(header);
    content(writer);
}

void writeLayer(const Writer& writer, const Layer& layer)
{
    writer.text(layer.name);
    writer.value(layer.type);
    writer.array(layer.inputs);
    writer.value(layer.output);
    writer.value(layer.window);
    writer.value(layer.groups);
    writer.array(layer.weights);
    writer.array(layer.bias);
    writer.value(layer.activation.type);
    writer.value(layer.activation.low);
    writer.value(layer.activation.high);
    writer.flag(layer.ceilMode);
    writer.flag(layer.countPadding);
    writer.value(layer.firstChannel);
}

void writeClasses(const Writer& writer, const std::vector<std::string>& classes)
{
    writer.value(std::uint64_t{classes.size()});
    for (const std::string& name : classes)
        writer.text(name);
}

void writeImages(const Writer& writer, const ImageSet& images)
{
    writer.array(images.labels);
    writer.array(images.pixels);
}

} // namespace

void sendProgress(const ByteSink& sink, std::uint64_t done, std::uint64_t total)
{
    sendRecord(sink, RecordKind::Progress, [&](const Writer& writer) {
        writer.value(done);
        writer.value(total);
    });
}

void sendFailure(const ByteSink& sink, const std::string& message)
{
    sendRecord(sink, RecordKind::Failure,
               [text = message.substr(0, kLongestFailure - sizeof(std::uint64_t))](
                   const Writer& writer) { writer.text(text); });
}

void sendNetwork(const ByteSink& sink, const Network& network)
{
    sendRecord(sink, RecordKind::Network, [&](const Writer& writer) {
        writer.text(network.name);
        writer.text(network.sha256);
        writer.value(std::uint64_t{network.graph.layers.size()});
        for (const Layer& layer : network.graph.layers)
            writeLayer(writer, layer);
        writer.value(network.graph.output);
        writer.array(network.preprocessing.mean);
        writer.array(network.preprocessing.std);
        writeClasses(writer, network.classes);
    });
}

void sendDataSet(const ByteSink& sink, const DataSet& data)
{
    sendRecord(sink, RecordKind::DataSet, [&](const Writer& writer) {
        writer.text(data.name);
        writeImages(writer, *data.train);
        writeImages(writer, *data.test);
        writer.value(data.format);
        writeClasses(writer, data.classes);
        writer.text(data.source.sample);
        for (const ImageSize& size :
             {data.source.sampleSize, data.source.smallest, data.source.largest})
            writer.value(size);
    });
}

void sendImage(const ByteSink& sink, const std::vector<std::uint8_t>& pixels)
{
    sendRecord(sink, RecordKind::Image, [&](const Writer& writer) { writer.array(pixels); });
}

// -- receiving ------------------------------------------------------------------------------------

TransferReader::TransferReader(ByteSource source, std::uint64_t limit)
    : m_source(std::move(source)), m_limit(limit)
{}

RecordKind TransferReader::next()
{
    RecordHeader header{};
    m_source(&header, sizeof(header));
    if (header.magic != kMagic)
        throw MalformedTransfer("no record");
    if (header.version != kTransferVersion)
        throw ForeignTransfer("a record of version " + std::to_string(header.version));
    const std::uint64_t longest = header.kind == RecordKind::Progress  ? kLongestProgress
                                  : header.kind == RecordKind::Failure ? kLongestFailure
                                                                       : m_limit;
    if (header.length > longest)
        throw MalformedTransfer("a record of " + std::to_string(header.length) + " bytes");
    m_left = header.length;
    return header.kind;
}

void TransferReader::read(void* bytes, std::size_t count)
{
    if (count > m_left)
        throw MalformedTransfer("more content than the record is long");
    m_left -= count;
    m_source(bytes, count);
}

template <typename T>
T TransferReader::value()
{
    static_assert(std::is_trivially_copyable_v<T>);
    T result;
    read(&result, sizeof(T));
    return result;
}

template <typename T>
std::vector<T> TransferReader::array()
{
    const auto count = value<std::uint64_t>();
    if (count > m_left / sizeof(T))
        throw MalformedTransfer("an array longer than its record");
    std::vector<T> values(static_cast<std::size_t>(count));
    read(values.data(), values.size() * sizeof(T));
    return values;
}

std::string TransferReader::text()
{
    const std::vector<char> characters = array<char>();
    return {characters.begin(), characters.end()};
}

bool TransferReader::flag()
{
    const auto byte = value<std::uint8_t>();
    if (byte > 1)
        throw MalformedTransfer("a flag that is neither set nor not");
    return byte == 1;
}

template <typename Enum>
Enum TransferReader::oneOf(Enum last)
{
    const auto number = value<std::underlying_type_t<Enum>>();
    if (number < 0 || number > static_cast<std::underlying_type_t<Enum>>(last))
        throw MalformedTransfer("an unknown value of an enumeration");
    return static_cast<Enum>(number);
}

void TransferReader::finish() const
{
    if (m_left != 0)
        throw MalformedTransfer("a record longer than its content");
}

TransferReader::Counts TransferReader::progress()
{
    Counts counts;
    counts.done = value<std::uint64_t>();
    counts.total = value<std::uint64_t>();
    finish();
    if (counts.done > counts.total)
        throw MalformedTransfer("more done than there is to do");
    return counts;
}

std::string TransferReader::failure()
{
    std::string message = text();
    finish();
    return message;
}

Layer TransferReader::layer()
{
    Layer layer;
    layer.name = text();
    layer.type = oneOf(LayerType::Softmax);
    layer.inputs = array<int>();
    layer.output = value<TensorShape>();
    layer.window = value<Window>();
    layer.groups = value<int>();
    layer.weights = array<float>();
    layer.bias = array<float>();
    layer.activation.type = oneOf(ActivationType::Tanh);
    layer.activation.low = value<float>();
    layer.activation.high = value<float>();
    layer.ceilMode = flag();
    layer.countPadding = flag();
    layer.firstChannel = value<int>();
    return layer;
}

Network TransferReader::network()
{
    constexpr std::size_t kHash = 64;
    Network network;
    network.name = text();
    network.sha256 = text();
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (network.sha256.size() != kHash ||
        !std::all_of(network.sha256.begin(), network.sha256.end(), isDigit))
        throw MalformedTransfer("no SHA-256");
    const auto layers = value<std::uint64_t>();
    if (layers < 1 || layers > kMostLayers)
        throw MalformedTransfer("a network without layers or with too many");
    for (std::uint64_t i = 0; i < layers; ++i)
        network.graph.layers.push_back(layer());
    network.graph.output = value<int>();
    network.preprocessing.mean = array<float>();
    network.preprocessing.std = array<float>();
    network.classes = classes();
    finish();
    try {
        inferShapes(network.graph);
        requireSound(network);
    } catch (const Error& error) {
        throw MalformedTransfer(error.what());
    }
    return network;
}

std::vector<std::string> TransferReader::classes()
{
    const auto count = value<std::uint64_t>();
    if (count > kMostClasses)
        throw MalformedTransfer("too many classes");
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < count; ++i)
        names.push_back(text());
    return names;
}

ImageSetPtr TransferReader::imageSet(const TensorShape& shape)
{
    auto images = std::make_shared<ImageSet>();
    images->shape = shape;
    images->labels = array<int>();
    images->pixels = array<std::uint8_t>();
    const auto size = static_cast<std::size_t>(shape.size());
    if (images->labels.empty() || images->pixels.size() / size != images->labels.size() ||
        images->pixels.size() % size != 0)
        throw MalformedTransfer("images of another number or size");
    if (!std::all_of(images->labels.begin(), images->labels.end(),
                     [](int label) { return label >= 0 && label < kMostClasses; }))
        throw MalformedTransfer("an impossible label");
    return images;
}

SourceImages TransferReader::source()
{
    constexpr int kLargestExtent = 1 << 28;
    SourceImages source;
    source.sample = text();
    for (ImageSize* size : {&source.sampleSize, &source.smallest, &source.largest}) {
        *size = value<ImageSize>();
        if (size->width < 0 || size->height < 0 || size->width > kLargestExtent ||
            size->height > kLargestExtent)
            throw MalformedTransfer("an impossible size of an image");
    }
    return source;
}

DataSet TransferReader::dataSet(const TensorShape& shape)
{
    DataSet data;
    data.name = text();
    data.train = imageSet(shape);
    data.test = imageSet(shape);
    data.format = oneOf(DataFormat::List);
    data.classes = classes();
    data.source = source();
    finish();
    const auto known = static_cast<int>(data.classes.size());
    for (const ImageSetPtr& set : {data.train, data.test})
        if (known > 0 && std::any_of(set->labels.begin(), set->labels.end(),
                                     [known](int label) { return label >= known; }))
            throw MalformedTransfer("a label without a name");
    return data;
}

std::vector<std::uint8_t> TransferReader::image(const TensorShape& shape)
{
    std::vector<std::uint8_t> pixels = array<std::uint8_t>();
    finish();
    if (pixels.size() != static_cast<std::size_t>(shape.size()))
        throw MalformedTransfer("an image of another size");
    return pixels;
}

} // namespace hawx
