/// Whose conventions hold where ours differ from a program that others have used.
public enum IndexCompatibility: String, Sendable, CaseIterable {
  /// Ours: what is wrong elsewhere is right here.
  case own
  /// Those of COINr 1.1.14, so that its results can be reproduced: a transformation is kept though it makes skewness worse, the
  /// fraction of the maximum turns the order of indicators round where less is better, a generalised mean is missing where a
  /// child is, a pair with a missing value counts for the unit that comes later, and a target may lie anywhere.
  case coinr
}
