/// Points that fill a cube more evenly than random ones: Sobol' sequences in base 2, plain or scrambled.
///
///     SobolSequence(dimensions: 2).points(0..<4)              // (0, 0) (½, ½) (¾, ¼) (¼, ¾)
///     SobolSequence(dimensions: 40, scrambledBy: 7).points(0..<10_000)
///
/// Any 2ᵏ points in a row from a multiple of 2ᵏ put one point into each of 2ᵏ equal slices of every axis. Points come
/// in the order of Antonov and Saleev (Gray code), 2³² of them on a grid of 2⁻³².
///
/// Scrambling multiplies the digits of each axis by a random lower triangular matrix and adds a random digital shift
/// (Matoušek): the evenness stays, each point is uniform within (0, 1), so that means are unbiased and the spread of the
/// means of a few seeds is an honest error. Use a power of two points where possible.
///
/// > I. M. Sobol'. "On the distribution of points in a cube and the approximate evaluation of integrals." *USSR
/// > Computational Mathematics and Mathematical Physics* 7 (1967), 86–112.
/// > S. Joe, F. Y. Kuo. "Constructing Sobol sequences with better two-dimensional projections." *SIAM Journal on
/// > Scientific Computing* 30 (2008), 2635–2654: the direction numbers.
/// > J. Matoušek. "On the L₂-discrepancy for anchored boxes." *Journal of Complexity* 14 (1998), 527–556: the scrambling.
public struct SobolSequence: Sendable {
  /// The most axes there are direction numbers for.
  public static let largestDimension = 256
  /// Binary digits of a coordinate.
  static let digits = 32

  /// Number of axes.
  public let dimensions: Int
  /// Direction numbers, 32 an axis, the one of the leading digit first.
  private let directions: [UInt32]
  /// The digital shift of each axis; empty where nothing is scrambled.
  private let shifts: [UInt32]

  /// The sequence as it is: its first point is the origin.
  ///
  /// - Precondition: 1 ≤ dimensions ≤ 256.
  public init(dimensions: Int) {
    self.init(dimensions: dimensions, directions: SobolSequence.directions(of: dimensions), shifts: [])
  }

  /// A scrambled sequence; another seed gives another one of the same evenness.
  ///
  /// - Precondition: 1 ≤ dimensions ≤ 256.
  public init(dimensions: Int, scrambledBy seed: UInt64) {
    var directions = SobolSequence.directions(of: dimensions)
    var shifts: [UInt32] = []
    for axis in 0..<dimensions {
      var draws = Philox(seed: seed, stream: UInt64(axis))
      let matrix = (0..<SobolSequence.digits).map { row in
        // The diagonal is 1, what lies left of it is random; the leading digit is the highest bit.
        (UInt32(truncatingIfNeeded: draws.next()) | 0x8000_0000 >> UInt32(row))
          & ~(0x7FFF_FFFF >> UInt32(row))
      }
      for place in axis * SobolSequence.digits..<(axis + 1) * SobolSequence.digits {
        directions[place] = SobolSequence.product(matrix, directions[place])
      }
      shifts.append(UInt32(truncatingIfNeeded: draws.next()))
    }
    self.init(dimensions: dimensions, directions: directions, shifts: shifts)
  }

  private init(dimensions: Int, directions: [UInt32], shifts: [UInt32]) {
    self.dimensions = dimensions
    self.directions = directions
    self.shifts = shifts
  }

  /// Some points of the sequence. Shape `[point, axis]`: each axis is a column.
  ///
  /// - Precondition: The range lies within 0…2³².
  public func points(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= 1 << 32, "points \(range)")
    let values = [Double](unsafeUninitializedCapacity: range.count * dimensions) { buffer, initialized in
      for axis in 0..<dimensions {
        fill(
          UnsafeMutableBufferPointer(rebasing: buffer[axis * range.count..<(axis + 1) * range.count]), range,
          axis)
      }
      initialized = range.count * dimensions
    }
    return Matrix(rows: range.count, columns: dimensions, values: values)
  }

  /// The coordinates of some points on one axis.
  private func fill(_ column: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>, _ axis: Int) {
    let directions = directions[axis * SobolSequence.digits..<(axis + 1) * SobolSequence.digits]
    directions.withUnsafeBufferPointer { directions in
      // A scrambled coordinate stands in the middle of its cell, so that it is never 0.
      let (shift, middle) = shifts.isEmpty ? (0, 0) : (shifts[axis], 0.5)
      var digits = SobolSequence.digits(of: range.lowerBound, directions) ^ shift
      for (row, point) in range.enumerated() {
        column[row] = (Double(digits) + middle) * 0x1p-32
        // From a point to the next the Gray code changes in the lowest digit that is 0.
        let change = (~point).trailingZeroBitCount
        if change < directions.count { digits ^= directions[change] }
      }
    }
  }

  /// The digits of a point by itself: the sum of the directions that its Gray code names.
  private static func digits(of point: Int, _ directions: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let code = point ^ point >> 1
    return directions.indices.reduce(0) { code >> $1 & 1 == 1 ? $0 ^ directions[$1] : $0 }
  }

  /// A matrix of bits, a row a number, times a column of bits.
  private static func product(_ matrix: [UInt32], _ column: UInt32) -> UInt32 {
    matrix.reduce(0) { $0 << 1 | UInt32(($1 & column).nonzeroBitCount & 1) }
  }

  /// The direction numbers of the first axes: of the first axis 2⁻¹, 2⁻², …, of the others by the recurrence that their
  /// primitive polynomial gives.
  private static func directions(of dimensions: Int) -> [UInt32] {
    precondition((1...largestDimension).contains(dimensions), "\(dimensions) axes of 1...\(largestDimension)")
    var directions: [UInt32] = (0..<digits).map { 0x8000_0000 >> UInt32($0) }
    var place = 0
    for _ in 1..<dimensions {
      let polynomial = JoeKuo.numbers[place]
      let degree = UInt16.bitWidth - 1 - polynomial.leadingZeroBitCount
      var axis = (1...degree).map { UInt32(JoeKuo.numbers[place + $0]) << UInt32(digits - $0) }
      for digit in degree..<digits {
        var next = axis[digit - degree] ^ axis[digit - degree] >> UInt32(degree)
        for power in 1..<degree where polynomial >> UInt16(degree - power) & 1 == 1 {
          next ^= axis[digit - power]
        }
        axis.append(next)
      }
      directions += axis
      place += degree + 1
    }
    return directions
  }
}
