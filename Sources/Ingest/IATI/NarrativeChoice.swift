import IndicatorEngine

/// Which of the narratives of an element is taken: the one in the wanted language, else one in the activity's own
/// language, else the first that is not blank.
///
/// A narrative's language is its `xml:lang`, else the activity's.
struct NarrativeChoice {
  private let wanted: [UInt8]
  private let names = IATINames.standard

  init(_ language: Language) { wanted = Array(language.rawValue.utf8) }

  /// The narrative of an element; nil where it has none that holds text.
  func text(of element: Int?, _ activity: ActivityBuffer) -> ActivityBuffer.Text? {
    guard let element else { return nil }
    let own = activity.attribute(names.lang, of: 1)
    var best: (rank: Int, text: ActivityBuffer.Text)?
    activity.forEachChild(names.narrative, of: element) { narrative in
      let text = activity.elements[narrative].text
      if best?.rank == 0 || activity.isBlank(text) { return }
      let rank = rank(activity.attribute(names.lang, of: narrative), own, activity)
      if rank < best?.rank ?? Int.max { best = (rank, text) }
    }
    return best?.text
  }

  private func rank(_ lang: ActivityBuffer.Text?, _ own: ActivityBuffer.Text?, _ activity: ActivityBuffer)
    -> Int
  {
    guard let spoken = lang ?? own else { return 1 }
    if activity.withTrimmed(spoken, isWanted) { return 0 }
    guard let lang, let own else { return lang == nil ? 1 : 2 }
    return activity.string(lang) == activity.string(own) ? 1 : 2
  }

  /// Whether a language tag is the wanted language: `bg`, `BG`, `bg-Latn`.
  private func isWanted(_ tag: UnsafeRawBufferPointer) -> Bool {
    guard tag.count == wanted.count || (tag.count > wanted.count && tag[wanted.count] == 0x2D) else {
      return false
    }
    return zip(tag, wanted).allSatisfy { $0 | 0x20 == $1 }
  }
}
