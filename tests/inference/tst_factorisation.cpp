// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_table.h"
#include "core/circuits/library.h"
#include "core/inference/factorisation.h"
#include "core/inference/product_table.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <vector>

using namespace hawx;
using namespace hawx::test;

namespace {

using Products = std::vector<std::int32_t>;

constexpr int kEntries = 65536;

std::size_t indexOf(int w, int a)
{
    return static_cast<std::size_t>(w) * 256 + static_cast<std::size_t>(a);
}

bool weightOccurs(int byte)
{
    return byte != 0x80;
}

bool activationOccurs(int byte, ActivationBytes bytes)
{
    switch (bytes) {
    case ActivationBytes::Signed: return byte != 0x80;
    case ActivationBytes::Unsigned: return true;
    case ActivationBytes::SevenBit: return byte < 0x80;
    }
    return false;
}

/// What a factorisation says of a pair of bytes.
std::int64_t valueOf(const Factorisation& factorisation, int w, int a)
{
    std::int64_t sum = 0;
    for (const FactorTerm& term : factorisation.terms)
        sum += std::int64_t{term.multiplier} *
               (std::int64_t{term.offset} + term.operand[static_cast<std::size_t>(a)]) *
               term.weight[static_cast<std::size_t>(w)];
    return sum;
}

/// Whether it is one of the products, and is 0 elsewhere as promised.
bool isFactorisation(const Factorisation& factorisation, const Products& products,
                     ActivationBytes bytes)
{
    for (const FactorTerm& term : factorisation.terms) {
        if (term.multiplier < 1 || term.weight[0x80] != 0)
            return false;
        for (int a = 0; a < 256; ++a)
            if (!activationOccurs(a, bytes) && term.operand[static_cast<std::size_t>(a)] != 0)
                return false;
    }
    for (int w = 0; w < 256; ++w)
        for (int a = 0; a < 256; ++a)
            if (weightOccurs(w) && activationOccurs(a, bytes) &&
                valueOf(factorisation, w, a) != products[indexOf(w, a)])
                return false;
    return true;
}

template <typename Function>
Products tableOf(const Function& product)
{
    Products products;
    products.reserve(kEntries);
    for (int w = 0; w < 256; ++w)
        for (int a = 0; a < 256; ++a)
            products.push_back(product(w, a));
    return products;
}

Products copyOf(const ProductTable& table)
{
    return {table.row(0), table.row(0) + kEntries};
}

std::size_t termsOf(const Products& products, ActivationBytes bytes, int maxTerms = 4)
{
    const auto found = factorise(products.data(), bytes, maxTerms);
    return found && isFactorisation(*found, products, bytes) ? found->terms.size() : 99;
}

int signedCode(int byte)
{
    return static_cast<std::int8_t>(byte);
}

/// A sum of products of random bytes or of masked codes; values of bytes that cannot occur are
/// random.
Products randomTable(Random& random, int rank, ActivationBytes bytes)
{
    std::vector<std::vector<int>> u(static_cast<std::size_t>(rank));
    std::vector<std::vector<int>> v(static_cast<std::size_t>(rank));
    std::vector<int> multiplier;
    for (std::size_t r = 0; r < u.size(); ++r) {
        const bool masked = random.oneIn(2);
        const int uMask = random.between(1, 255);
        const int vMask = random.between(1, 255);
        const int offset = random.between(-128, 0);
        for (int byte = 0; byte < 256; ++byte) {
            const int a = bytes == ActivationBytes::Unsigned ? byte : signedCode(byte);
            u[r].push_back(masked ? a & uMask : offset + random.between(0, 255));
            v[r].push_back(masked ? signedCode(signedCode(byte) & vMask)
                                  : random.between(-128, 127));
        }
        multiplier.push_back(random.oneIn(3) ? random.between(1, 100) : 1);
    }
    return tableOf([&](int w, int a) {
        if (!weightOccurs(w) || !activationOccurs(a, bytes))
            return random.between(-30000, 30000);
        int sum = 0;
        for (std::size_t r = 0; r < u.size(); ++r)
            sum += multiplier[r] * u[r][static_cast<std::size_t>(a)] *
                   v[r][static_cast<std::size_t>(w)];
        return sum;
    });
}

constexpr std::array kAllBytes{ActivationBytes::Signed, ActivationBytes::Unsigned,
                               ActivationBytes::SevenBit};

} // namespace

class TestFactorisation : public QObject {
    Q_OBJECT

private slots:
    void exactMultiplicationIsOneProduct()
    {
        const Products unsignedCodes = tableOf([](int w, int a) { return a * signedCode(w); });
        const auto found = factorise(unsignedCodes.data(), ActivationBytes::Unsigned);
        QVERIFY(found && found->terms.size() == 1);
        const FactorTerm& term = found->terms.front();
        QCOMPARE(term.multiplier, 1);
        QCOMPARE(term.offset, 0);
        for (int code = 0; code < 256; ++code) {
            QCOMPARE(int{term.operand[static_cast<std::size_t>(code)]}, code);
            QCOMPARE(int{term.weight[static_cast<std::size_t>(code)]},
                     code == 0x80 ? 0 : signedCode(code));
        }
        const Products signedCodes =
            tableOf([](int w, int a) { return signedCode(a) * signedCode(w); });
        QCOMPARE(termsOf(signedCodes, ActivationBytes::Signed), 1U);
    }

    void nothingIsNoProduct()
    {
        QCOMPARE(termsOf(Products(kEntries), ActivationBytes::Signed, 0), 0U);
    }

    /// Rank, exactness and determinism for sums of known products.
    void findsPlantedProducts()
    {
        Random random(1);
        int asFewAsPlanted = 0;
        constexpr int kRounds = 60;
        for (int round = 0; round < kRounds; ++round) {
            const ActivationBytes bytes = kAllBytes[static_cast<std::size_t>(round % 3)];
            const int rank = random.between(1, 4);
            const Products products = randomTable(random, rank, bytes);
            const auto found = factorise(products.data(), bytes, 8);
            if (!found)
                continue;
            QVERIFY(isFactorisation(*found, products, bytes));
            if (found->terms.size() <= static_cast<std::size_t>(rank))
                ++asFewAsPlanted;
            const auto again = factorise(products.data(), bytes, 8);
            QVERIFY(again == found);
        }
        QVERIFY(asFewAsPlanted >= kRounds * 9 / 10);
    }

    /// One wrong entry among those that occur is a term more or no factorisation, never a wrong
    /// one; a wrong entry elsewhere changes nothing.
    void seesSingleEntries()
    {
        Random random(2);
        for (int round = 0; round < 60; ++round) {
            const ActivationBytes bytes = kAllBytes[static_cast<std::size_t>(round % 3)];
            Products products = tableOf([&](int w, int a) {
                const int code = bytes == ActivationBytes::Unsigned ? a : signedCode(a);
                return code * signedCode(w) - (a & 1) * (w & 1);
            });
            const int a = random.oneIn(4) ? 0x80 : random.below(256);
            const int w = random.oneIn(4) ? 0x80 : random.below(256);
            const bool occurs = weightOccurs(w) && activationOccurs(a, bytes);
            QCOMPARE(termsOf(products, bytes), 2U);
            const auto before = factorise(products.data(), bytes);
            products[indexOf(w, a)] += random.oneIn(2) ? 1 : -1;
            QVERIFY(!occurs || !factorise(products.data(), bytes, 2));
            QCOMPARE(termsOf(products, bytes), occurs ? 3U : 2U);
            QVERIFY(occurs || factorise(products.data(), bytes) == before);
        }
    }

    /// A factor of more than a byte takes a term more.
    void splitsWideFactors()
    {
        const Products wideWeights =
            tableOf([](int w, int a) { return a * (signedCode(w) * 200 + (w & 1)); });
        QVERIFY(!factorise(wideWeights.data(), ActivationBytes::Unsigned, 1));
        QCOMPARE(termsOf(wideWeights, ActivationBytes::Unsigned), 2U);
        const Products wideActivations =
            tableOf([](int w, int a) { return (a * 200 + (a & 1)) * signedCode(w); });
        QVERIFY(!factorise(wideActivations.data(), ActivationBytes::Unsigned, 1));
        QCOMPARE(termsOf(wideActivations, ActivationBytes::Unsigned), 2U);
    }

    /// A common divisor that fits no byte is a multiplier, one that fits is not.
    void keepsMultipliersFew()
    {
        const auto multiplierOf = [](int divisor, int aMask) {
            const Products products =
                tableOf([&](int w, int a) { return divisor * ((a & aMask) * signedCode(w)); });
            return factorise(products.data(), ActivationBytes::Unsigned)->terms.front().multiplier;
        };
        QCOMPARE(multiplierOf(1, 255), 1);
        QCOMPARE(multiplierOf(64, 3), 1);
        QCOMPARE(multiplierOf(101, 255), 101);
        QCOMPARE(multiplierOf(202, 127), 101);
    }

    void refusesRandomTables()
    {
        Random random(3);
        const Products products = tableOf([&](int, int) { return random.between(-30000, 30000); });
        for (const ActivationBytes bytes : kAllBytes)
            QVERIFY(!factorise(products.data(), bytes, kMaxFactorTerms));
        const Products extreme = tableOf([](int w, int a) {
            return (w * 7 + a) % 3 == 0 ? std::numeric_limits<std::int32_t>::min()
                                        : std::numeric_limits<std::int32_t>::max();
        });
        for (const ActivationBytes bytes : kAllBytes)
            if (const auto found = factorise(extreme.data(), bytes, kMaxFactorTerms))
                QVERIFY(isFactorisation(*found, extreme, bytes));
    }

    /// Dropping partial products on d diagonals above h rows or columns leaves d - h + 1 products.
    void factorsShippedCircuitsWithDroppedProducts()
    {
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits()) {
            if (!circuit->isExact() && circuit->family != "dropped partial products")
                continue;
            for (const bool swap : {false, true})
                for (const ActivationBytes bytes : kAllBytes) {
                    const bool isUnsigned = bytes == ActivationBytes::Unsigned;
                    if (isUnsigned && circuit->isSigned)
                        continue;
                    const Products products = copyOf(ProductTable(
                        *circuit, isUnsigned ? ActivationBytes::Unsigned : ActivationBytes::Signed,
                        swap));
                    QVERIFY2(termsOf(products, bytes, 5) <= 5, circuit->name.c_str());
                }
        }
        const auto termsFor = [](const DroppedProducts& dropped) {
            const CircuitPtr circuit =
                makeCircuit("dropped", "dropped partial products", true,
                            droppedProductsMultiplier(true, dropped), std::nullopt);
            return termsOf(copyOf(ProductTable(*circuit, ActivationBytes::Signed, false)),
                           ActivationBytes::Signed, 8);
        };
        QCOMPARE(termsFor({}), 1U);
        QCOMPARE(termsFor({.h = 3, .v = 3, .d = 0}), 1U);
        QCOMPARE(termsFor({.h = 0, .v = 0, .d = 1}), 2U);
        QCOMPARE(termsFor({.h = 1, .v = 0, .d = 4}), 4U);
        QCOMPARE(termsFor({.h = 0, .v = 0, .d = 4}), 5U);
    }

    /// Whatever is found for circuits of others is true.
    void neverWrongForPublishedCircuits()
    {
        const std::filesystem::path folder =
            std::filesystem::path(HAWX_SHARED_DIR) / "circuits/evoapprox/luts";
        if (!std::filesystem::exists(folder))
            QSKIP("The truth tables of EvoApproxLib are absent.");
        int factored = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            const CircuitPtr circuit = importRawTable(file.path());
            for (const ActivationBytes bytes : kAllBytes) {
                const bool isUnsigned = bytes == ActivationBytes::Unsigned;
                if (isUnsigned && circuit->isSigned)
                    continue;
                const Products products = copyOf(ProductTable(
                    *circuit, isUnsigned ? ActivationBytes::Unsigned : ActivationBytes::Signed,
                    false));
                if (const auto found = factorise(products.data(), bytes, 5)) {
                    QVERIFY2(isFactorisation(*found, products, bytes), circuit->name.c_str());
                    QVERIFY(found->terms.size() <= 5);
                    ++factored;
                }
            }
        }
        QVERIFY(factored > 0);
    }
};

QTEST_APPLESS_MAIN(TestFactorisation)
#include "tst_factorisation.moc"
