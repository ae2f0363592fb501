/// The languages in which findings and reports are written.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case bulgarian = "bg"
  case romanian = "ro"
  case ukrainian = "uk"
}
