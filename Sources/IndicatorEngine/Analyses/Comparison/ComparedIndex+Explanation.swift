/// Why a place stands where it does, and why it moved.
extension ComparedIndex {
  /// What would gain a place at least one rank, by indicator: ``IndexExplanation/gains(of:)``.
  public func gains(of place: Int) -> [IndexExplanation.Gain] { explanation.gains(of: place) }

  /// Whether a place would gain a rank with another figure: ``IndexExplanation/gainsPlace(_:with:of:)``.
  public func gainsPlace(_ place: Int, with figure: Double, of indicator: Int) -> Bool {
    explanation.gainsPlace(place, with: figure, of: indicator)
  }

  /// Why a place's score moved since an earlier edition of the same index: revision of the earlier figures, own change by indicator,
  /// yardstick, weights. The parts add to the change; nil where there are none (``changeEstimate(of:since:)`` says why).
  public func change(of place: Int, since earlier: ComparedIndex) -> ScoreChange? {
    changeEstimate(of: place, since: earlier).found
  }

  /// The same with the reason where there is none: ``IndexExplanation/change(of:since:_:)``.
  public func changeEstimate(of place: Int, since earlier: ComparedIndex) -> Estimate<ScoreChange> {
    let found = explanation.change(of: place, since: earlier.explanation, place)
    guard let published = earlier.published?.topScores[place] else { return found }
    return found.map { $0.revised(from: published) }
  }
}

extension Comparison {
  /// Why a place's rank in the index moved since the edition before: by its own score, or by those of the others. Places
  /// with a score in both editions are ranked among one another; nil for a place that lacks one.
  public func rankChange(of place: Int) -> RankChange? {
    guard let index, let earlier = earlierIndex?.index else { return nil }
    let both = index.topScores.indices.filter { index.topScores[$0] != nil && earlier.topScores[$0] != nil }
    guard let unit = both.firstIndex(of: place), both.count > 1 else { return nil }
    return RankChange(
      of: unit, old: both.compactMap { earlier.topScores[$0] }, new: both.compactMap { index.topScores[$0] })
  }
}
