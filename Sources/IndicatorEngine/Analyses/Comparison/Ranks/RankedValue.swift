extension Double {
  /// The number as it is ranked: to 41 significant binary digits, about twelve decimal ones. NaN and what is too great to be split
  /// stays.
  ///
  /// Sums that are the same on paper may differ in the last digits by the order of their terms, and what is equal must not be told apart
  /// by that.
  ///
  /// > G. W. Veltkamp's splitting, in T. J. Dekker. "A floating-point technique for extending the available precision." *Numerische
  /// > Mathematik* 18 (1971), 224–242.
  @inline(__always)
  var asRanked: Double {
    let scaled = self * 4097
    return scaled.isFinite ? scaled - (scaled - self) : self
  }
}
