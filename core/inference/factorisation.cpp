// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/factorisation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace hawx {

namespace {

constexpr std::size_t kBytes = 256;
/// A ratio above this rounds to a step that shortens a vector, whatever the rounding errors.
constexpr double kReducible = 0.5 + 1e-9;
/// Keeps sums of products of factors within 64 bits.
constexpr double kLargestFactor = 1 << 20;

/// Integers are held as doubles, which are exact up to 2^53. Rounding errors beyond that cannot do
/// harm: they make the comparison with the table fail.
using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

Matrix transposed(const Matrix& matrix)
{
    Matrix result(matrix.front().size(), Vector(matrix.size()));
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix[i].size(); ++j)
            result[j][i] = matrix[i][j];
    return result;
}

/// target += factor * source
void addMultiple(Vector& target, double factor, const Vector& source)
{
    for (std::size_t i = 0; i < target.size(); ++i)
        target[i] += factor * source[i];
}

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// A row vector times a matrix.
Vector product(const Vector& row, const Matrix& matrix)
{
    Vector result(matrix.front().size());
    for (std::size_t i = 0; i < row.size(); ++i)
        addMultiple(result, row[i], matrix[i]);
    return result;
}

Matrix product(const Matrix& a, const Matrix& b)
{
    Matrix result;
    for (const Vector& row : a)
        result.push_back(product(row, b));
    return result;
}

Matrix rounded(Matrix matrix)
{
    for (Vector& row : matrix)
        for (double& entry : row)
            entry = std::round(entry);
    return matrix;
}

/// By Gauss-Jordan elimination with partial pivoting.
Matrix inverse(Matrix matrix)
{
    const std::size_t n = matrix.size();
    Matrix result(n, Vector(n));
    for (std::size_t i = 0; i < n; ++i)
        result[i][i] = 1;
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(matrix[i][k]) > std::abs(matrix[pivot][k]))
                pivot = i;
        std::swap(matrix[k], matrix[pivot]);
        std::swap(result[k], result[pivot]);
        const double scale = 1 / matrix[k][k];
        for (std::size_t j = 0; j < n; ++j) {
            matrix[k][j] *= scale;
            result[k][j] *= scale;
        }
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k)
                continue;
            const double factor = -matrix[i][k];
            addMultiple(matrix[i], factor, matrix[k]);
            addMultiple(result[i], factor, result[k]);
        }
    }
    return result;
}

/// The entries of a table that occur.
struct Table {
    const std::int32_t* products;
    std::vector<std::size_t> activations; ///< bytes that occur, rising
    std::vector<std::size_t> weights;

    std::int32_t operator()(std::size_t weight, std::size_t activation) const
    {
        return products[weights[weight] * kBytes + activations[activation]];
    }
};

Table occurring(const std::int32_t* products, ActivationBytes bytes)
{
    Table table{products, {}, {}};
    const std::size_t count = bytes == ActivationBytes::SevenBit ? 128 : kBytes;
    for (std::size_t byte = 0; byte < kBytes; ++byte) {
        if (byte < count && (byte != 0x80 || bytes == ActivationBytes::Unsigned))
            table.activations.push_back(byte);
        if (byte != 0x80)
            table.weights.push_back(byte);
    }
    return table;
}

/// As many rows and columns of a table as its rank, whose common entries form a regular matrix.
struct Pivots {
    std::vector<std::size_t> weights;
    std::vector<std::size_t> activations;
};

/// By elimination modulo a prime, which never finds a rank above the true one. None as soon as the
/// rank is seen to exceed maxRank.
std::optional<Pivots> findPivots(const Table& table, std::size_t maxRank)
{
    // Sums of kMaxFactorTerms products of residues fit 64 bits.
    constexpr std::uint64_t kPrime = (1U << 29U) - 3;
    const auto power = [](std::uint64_t base, std::uint64_t exponent) {
        std::uint64_t result = 1;
        for (; exponent != 0; exponent >>= 1U, base = base * base % kPrime)
            if ((exponent & 1U) != 0)
                result = result * base % kPrime;
        return result;
    };
    const std::size_t columns = table.activations.size();
    Pivots pivots;
    // Row i is 1 in pivot column i and 0 in the other pivot columns.
    std::vector<std::vector<std::uint64_t>> echelon;
    std::vector<std::uint64_t> row(columns);
    const auto subtract = [&](std::vector<std::uint64_t>& target, std::size_t i) {
        const std::uint64_t factor = kPrime - target[pivots.activations[i]];
        for (std::size_t a = 0; a < columns; ++a)
            target[a] += factor * echelon[i][a];
    };
    const auto reduce = [](std::vector<std::uint64_t>& target) {
        for (std::uint64_t& entry : target)
            entry %= kPrime;
    };
    for (std::size_t w = 0; w < table.weights.size(); ++w) {
        for (std::size_t a = 0; a < columns; ++a)
            row[a] = static_cast<std::uint64_t>(table(w, a) + static_cast<std::int64_t>(kPrime));
        reduce(row);
        for (std::size_t i = 0; i < echelon.size(); ++i)
            subtract(row, i);
        reduce(row);
        const auto pivot = std::find_if(row.begin(), row.end(), [](auto x) { return x != 0; });
        if (pivot == row.end())
            continue;
        if (echelon.size() == maxRank)
            return std::nullopt;
        const std::uint64_t scale = power(*pivot, kPrime - 2);
        pivots.weights.push_back(w);
        pivots.activations.push_back(static_cast<std::size_t>(pivot - row.begin()));
        for (std::uint64_t& entry : row)
            entry = entry * scale % kPrime;
        echelon.push_back(row);
        for (std::size_t i = 0; i + 1 < echelon.size(); ++i) {
            const std::uint64_t factor = kPrime - echelon[i][pivots.activations.back()];
            for (std::size_t a = 0; a < columns; ++a)
                echelon[i][a] = (echelon[i][a] + factor * row[a]) % kPrime;
        }
    }
    return pivots;
}

/// Makes the vectors of a basis of a lattice shorter, two at a time.
void reducePairs(Matrix& basis)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < basis.size(); ++i)
            for (std::size_t j = 0; j < basis.size(); ++j) {
                const double ratio = dot(basis[i], basis[j]) / dot(basis[j], basis[j]);
                if (i == j || !(std::abs(ratio) > kReducible))
                    continue;
                addMultiple(basis[i], -std::round(ratio), basis[j]);
                changed = true;
            }
    }
}

/// A basis of the lattice of integer combinations of some vectors. `basis` are linearly independent
/// ones of them that span the same space. None when numbers become too large.
std::optional<Matrix> latticeBasis(Matrix basis, const Matrix& vectors)
{
    int swaps = 0;
    Matrix toCoordinates = inverse(basis);
    for (Vector vector : vectors)
        // Euclid's algorithm: the remainder takes the place of a basis vector, which the basis then
        // divides. The volume of the basis' cell at least halves each time.
        for (;;) {
            const Vector coordinates = product(vector, toCoordinates);
            double largest = 0;
            std::size_t replaced = 0;
            for (std::size_t i = 0; i < basis.size(); ++i) {
                const double whole = std::round(coordinates[i]);
                addMultiple(vector, -whole, basis[i]);
                if (std::abs(coordinates[i] - whole) > largest) {
                    largest = std::abs(coordinates[i] - whole);
                    replaced = i;
                }
            }
            if (std::all_of(vector.begin(), vector.end(), [](double x) { return x == 0; }))
                break;
            constexpr int kMostSwaps = 1000;
            if (largest == 0 || ++swaps > kMostSwaps)
                return std::nullopt;
            std::swap(vector, basis[replaced]);
            reducePairs(basis);
            toCoordinates = inverse(basis);
        }
    return basis;
}

/// P(a, w) = sum of activations[r][a] * weights[r][w].
struct Factors {
    Matrix activations;
    Matrix weights;

    /// Keeps the sum: factor times activations i is added to activations j.
    void add(std::size_t i, std::size_t j, double factor)
    {
        addMultiple(activations[j], factor, activations[i]);
        addMultiple(weights[i], -factor, weights[j]);
    }
};

/// Makes factors smaller by adding them to each other: those of activations with balance 0, those
/// of weights with balance 1, with 1/2 both together by the measure of M. Seysen (Simultaneous
/// reduction of a lattice basis and its reciprocal basis, Combinatorica 13, 1993). The mean of
/// activations' factors counts little, for an offset takes care of it.
void reduceFactors(Factors& factors, double balance)
{
    constexpr double kWeightOfMean = 1e-3;
    const auto activationDot = [](const Vector& a, const Vector& b) {
        const double sums =
            std::accumulate(a.begin(), a.end(), 0.0) * std::accumulate(b.begin(), b.end(), 0.0);
        return dot(a, b) - (1 - kWeightOfMean) * sums / static_cast<double>(a.size());
    };
    const Matrix& u = factors.activations;
    const Matrix& v = factors.weights;
    int sweeps = 100;
    for (bool changed = true; changed && --sweeps > 0;) {
        changed = false;
        for (std::size_t i = 0; i < u.size(); ++i)
            for (std::size_t j = 0; j < u.size(); ++j) {
                if (i == j)
                    continue;
                const double factor =
                    balance * dot(v[i], v[j]) / dot(v[j], v[j]) -
                    (1 - balance) * activationDot(u[i], u[j]) / activationDot(u[i], u[i]);
                if (!(std::abs(factor) > kReducible))
                    continue;
                factors.add(i, j, std::round(factor));
                changed = true;
            }
    }
}

/// Greatest common divisor of the entries.
double commonDivisor(const Vector& vector)
{
    std::int64_t divisor = 0;
    for (const double entry : vector) {
        divisor = std::gcd(divisor, static_cast<std::int64_t>(entry));
        if (divisor == 1)
            break;
    }
    return static_cast<double>(divisor);
}

/// A vector is its content times a primitive vector.
struct Extent {
    double content;
    double width; ///< of the primitive vector; at most 1 when it fits a byte

    /// Bits beyond a byte.
    double excess() const { return std::max(0.0, std::log2(width)); }
};

/// Bytes hold 255 more than the smallest entry.
Extent activationExtent(const Vector& u)
{
    const auto [low, high] = std::minmax_element(u.begin(), u.end());
    const double divisor = commonDivisor(u);
    return {divisor, (*high - *low) / divisor / 255};
}

/// Bytes hold [-128, 127], and the vector may be negated.
Extent weightExtent(const Vector& v)
{
    const auto [low, high] = std::minmax_element(v.begin(), v.end());
    const double divisor = commonDivisor(v);
    return {divisor,
            std::min(std::max(*high / 127, -*low / 128), std::max(*high / 128, -*low / 127)) /
                divisor};
}

/// Adds factors to each other as long as that brings them closer to bytes.
void fitToBytes(Factors& factors)
{
    Matrix& u = factors.activations;
    Matrix& v = factors.weights;
    std::vector<double> uExcess;
    std::vector<double> vExcess;
    for (std::size_t i = 0; i < u.size(); ++i) {
        uExcess.push_back(activationExtent(u[i]).excess());
        vExcess.push_back(weightExtent(v[i]).excess());
    }
    const auto improve = [&](std::size_t i, std::size_t j, double factor) {
        constexpr double kLeastGain = 1e-9; // bits; more than rounding makes of equal ones
        if (i == j || uExcess[j] + vExcess[i] == 0)
            return false;
        Vector uSum = u[j];
        Vector vSum = v[i];
        addMultiple(uSum, factor, u[i]);
        addMultiple(vSum, -factor, v[j]);
        const double uNew = activationExtent(uSum).excess();
        const double vNew = weightExtent(vSum).excess();
        if (uNew + vNew + kLeastGain > uExcess[j] + vExcess[i])
            return false;
        u[j] = std::move(uSum);
        v[i] = std::move(vSum);
        uExcess[j] = uNew;
        vExcess[i] = vNew;
        return true;
    };
    for (bool improved = true; improved;) {
        improved = false;
        for (std::size_t i = 0; i < u.size(); ++i)
            for (std::size_t j = 0; j < u.size(); ++j)
                for (const double factor : {-1.0, 1.0, -2.0, 2.0})
                    improved = improve(i, j, factor) || improved;
    }
}

/// vector = multiples of step + what remains, at least lowest and less than lowest + step.
Matrix highAndLow(const Vector& vector, double step, double lowest)
{
    Matrix parts(2, vector);
    for (std::size_t i = 0; i < vector.size(); ++i) {
        parts[0][i] = step * std::floor((vector[i] - lowest) / step);
        parts[1][i] -= parts[0][i];
    }
    return parts;
}

/// Terms with factors of up to 16 bits as terms of bytes.
Factors split(const Factors& factors)
{
    Factors result;
    for (std::size_t i = 0; i < factors.activations.size(); ++i) {
        const Vector& u = factors.activations[i];
        const Vector& v = factors.weights[i];
        const Extent uExtent = activationExtent(u);
        const Extent vExtent = weightExtent(v);
        Matrix us{u};
        Matrix vs{v};
        if (uExtent.width > 1)
            us = highAndLow(u, 256 * uExtent.content, *std::min_element(u.begin(), u.end()));
        if (vExtent.width > 1)
            vs = highAndLow(v, 256 * vExtent.content, -128 * vExtent.content);
        for (const Vector& uPart : us)
            for (const Vector& vPart : vs) {
                result.activations.push_back(uPart);
                result.weights.push_back(vPart);
            }
    }
    return result;
}

/// A term whose factors are bytes once divided by their content.
FactorTerm makeTerm(const Table& table, const Vector& u, const Vector& v)
{
    const Extent uExtent = activationExtent(u);
    const Extent vExtent = weightExtent(v);
    // As much of the common divisor as possible goes back into the bytes: terms with the multiplier
    // 1 can share an accumulator.
    const auto divisor = static_cast<int>(uExtent.content * vExtent.content);
    FactorTerm term;
    term.multiplier = divisor;
    int uScale = 1;
    int vScale = 1;
    for (int y = 1; y * vExtent.width <= 1 && y <= divisor; ++y)
        for (int x = 1; x * uExtent.width <= 1 && x <= divisor / y; ++x)
            if (divisor % (x * y) == 0 && divisor / (x * y) < term.multiplier) {
                term.multiplier = divisor / (x * y);
                uScale = x;
                vScale = y;
            }
    const auto scaled = [](Vector vector, double content, int factor) {
        for (double& entry : vector)
            entry = entry / content * factor;
        return vector;
    };
    const Vector uBytes = scaled(u, uExtent.content, uScale);
    const Vector vBytes = scaled(v, vExtent.content, vScale);
    const auto [uLow, uHigh] = std::minmax_element(uBytes.begin(), uBytes.end());
    const auto [vLow, vHigh] = std::minmax_element(vBytes.begin(), vBytes.end());
    // Of a term and its twice negated twin, the one that needs the smaller offset.
    const bool negatable = *vLow >= -127 && *vHigh <= 128;
    const bool negated = *vHigh > 127 || (negatable && -*uLow > *uHigh);
    const int sign = negated ? -1 : 1;
    term.offset = static_cast<std::int32_t>(negated ? -*uHigh : *uLow);
    for (std::size_t a = 0; a < u.size(); ++a)
        term.operand[table.activations[a]] =
            static_cast<std::uint8_t>(sign * uBytes[a] - term.offset);
    for (std::size_t w = 0; w < v.size(); ++w)
        term.weight[table.weights[w]] = static_cast<std::int8_t>(sign * vBytes[w]);
    return term;
}

bool equals(const Table& table, const Factorisation& factorisation)
{
    for (const std::size_t w : table.weights) {
        std::array<std::int64_t, kBytes> sums{};
        for (const FactorTerm& term : factorisation.terms) {
            const std::int64_t factor = std::int64_t{term.multiplier} * term.weight[w];
            for (std::size_t a = 0; a < kBytes; ++a)
                sums[a] += factor * (term.offset + term.operand[a]);
        }
        for (const std::size_t a : table.activations)
            if (sums[a] != table.products[w * kBytes + a])
                return false;
    }
    return true;
}

bool isSmall(const Matrix& matrix)
{
    return std::all_of(matrix.begin(), matrix.end(), [](const Vector& row) {
        return std::all_of(row.begin(), row.end(),
                           [](double x) { return std::abs(x) <= kLargestFactor; });
    });
}

std::optional<Factorisation> toBytes(const Table& table, Factors factors, double balance)
{
    reduceFactors(factors, balance);
    if (!isSmall(factors.activations) || !isSmall(factors.weights))
        return std::nullopt;
    fitToBytes(factors);
    factors = split(factors);
    Factorisation result;
    for (std::size_t i = 0; i < factors.activations.size(); ++i) {
        const Vector& u = factors.activations[i];
        const Vector& v = factors.weights[i];
        const Extent uExtent = activationExtent(u);
        const Extent vExtent = weightExtent(v);
        if (uExtent.width > 1 || vExtent.width > 1 ||
            uExtent.content * vExtent.content > kLargestFactor)
            return std::nullopt;
        result.terms.push_back(makeTerm(table, u, v));
    }
    if (!equals(table, result))
        return std::nullopt;
    return result;
}

} // namespace

std::optional<Factorisation> factorise(const std::int32_t* products, ActivationBytes bytes,
                                       int maxTerms)
{
    const Table table = occurring(products, bytes);
    const auto limit = static_cast<std::size_t>(maxTerms);
    const auto pivots = findPivots(table, limit);
    if (!pivots)
        return std::nullopt;
    if (pivots->weights.empty())
        return equals(table, {}) ? std::optional<Factorisation>{Factorisation{}} : std::nullopt;

    // P = columns * core^-1 * rows
    const std::size_t rank = pivots->weights.size();
    Matrix rows(rank, Vector(table.activations.size()));
    Matrix columns(table.weights.size(), Vector(rank));
    Matrix core(rank, Vector(rank));
    for (std::size_t i = 0; i < rank; ++i) {
        for (std::size_t a = 0; a < table.activations.size(); ++a)
            rows[i][a] = table(pivots->weights[i], a);
        for (std::size_t w = 0; w < table.weights.size(); ++w)
            columns[w][i] = table(w, pivots->activations[i]);
        for (std::size_t j = 0; j < rank; ++j)
            core[i][j] = rows[i][pivots->activations[j]];
    }
    const Matrix coreInverse = inverse(core);
    const Matrix weightSide = product(columns, coreInverse);
    const Matrix activationSide = product(coreInverse, rows);

    // Either the weights' factors are coordinates in a basis of the lattice that the table's rows
    // generate, or the activations' in a basis of the lattice of its columns.
    std::vector<Factors> candidates;
    if (const auto basis = latticeBasis(core, columns))
        candidates.push_back({rounded(product(*basis, activationSide)),
                              transposed(rounded(product(columns, inverse(*basis))))});
    if (const auto basis = latticeBasis(transposed(core), transposed(rows)))
        candidates.push_back({rounded(product(inverse(transposed(*basis)), rows)),
                              rounded(product(*basis, transposed(weightSide)))});
    std::optional<Factorisation> best;
    for (const double balance : {0.5, 0.0, 1.0})
        for (const Factors& candidate : candidates) {
            auto found = toBytes(table, candidate, balance);
            if (found && found->terms.size() <= limit &&
                (!best || found->terms.size() < best->terms.size()))
                best = std::move(found);
            if (best && best->terms.size() == rank)
                return best;
        }
    return best;
}

} // namespace hawx
