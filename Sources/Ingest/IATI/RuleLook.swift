import IndicatorEngine

/// What the forms of rules ask of one element.
struct RuleLook {
  let activity: ActivityBuffer
  let element: Int
  let variable: ActivityBuffer.Text?

  func findsAny(_ paths: [RulePath]) -> Bool { paths.contains { activity.finds($0, element, variable) } }

  func count(_ paths: [RulePath]) -> Int { paths.reduce(0) { $0 + activity.count($1, element, variable) } }

  /// The sum of what is found; nil where something is no number. A sum of nothing is 0.
  func sum(_ paths: [RulePath]) -> FixedDecimal? {
    var sum = FixedDecimal.zero
    let isSound = allValues(paths) { text in
      guard let number = activity.decimal(text) else { return false }
      return sum.add(number)
    }
    return isSound ? sum : nil
  }

  func isWithin(_ paths: [RulePath], _ low: FixedDecimal, _ high: FixedDecimal) -> Bool {
    allValues(paths) { text in activity.decimal(text).isNone { $0 < low || $0 > high } }
  }

  // MARK: Days

  /// Whether no day of the one path comes after a day of the other; what is no day is not compared.
  func isOrdered(_ less: RulePath, _ more: RulePath) -> Bool {
    var first: Day?
    _ = allValues([more]) { text in
      if let day = day(text) { first = first.isNone { $0 < day } ? day : first }
      return true
    }
    return isBy(first, less)
  }

  /// Whether all days of a path have come by a day.
  func isBy(_ limit: Day?, _ path: RulePath) -> Bool {
    guard let limit else { return true }
    return allValues([path]) { text in day(text).isNone { $0 > limit } }
  }

  func isWithinYear(_ start: RulePath, _ end: RulePath) -> Bool {
    var first: Day?
    _ = allValues([start]) { text in
      first = day(text)
      return false
    }
    return isBy(first?.adding(months: 12), end)
  }

  private func day(_ text: ActivityBuffer.Text) -> Day? {
    activity.withTrimmed(text) { XMLDay.read($0) ?? XMLDay.readTime($0) }
  }

  // MARK: Texts

  func holdsNone(of signs: [UInt8], _ paths: [RulePath], inverted: Bool) -> Bool {
    allValues(paths) { text in
      activity.withBytes(text) { bytes in
        let isClean = !bytes.isEmpty && !bytes.contains(where: signs.contains)
        return isClean != inverted
      }
    }
  }

  func hasNoSpaces(_ paths: [RulePath]) -> Bool {
    allValues(paths) { text in
      activity.withBytes(text) { bytes in XMLSpace.trimmed(bytes).count == bytes.count }
    }
  }

  func begins(_ paths: [RulePath], _ prefixes: [RulePath], _ separator: [UInt8]) -> Bool {
    allValues(paths) { text in
      !allValues(prefixes) { prefix in
        activity.withBytes(text) { whole in
          activity.withTrimmed(prefix) { start in
            let isPrefix =
              !start.isEmpty && whole.starts(with: start)
              && whole.dropFirst(start.count).starts(with: separator)
            return !isPrefix
          }
        }
      }
    }
  }

  func isUnique(_ paths: [RulePath]) -> Bool {
    var seen: Set<String> = []
    return allValues(paths) { text in
      let value = activity.string(text)
      return value.isEmpty || seen.insert(value).inserted
    }
  }

  /// Whether `test` holds for every value that the paths find.
  private func allValues(_ paths: [RulePath], _ test: (ActivityBuffer.Text) -> Bool) -> Bool {
    for path in paths {
      let goesOn = activity.visit(path, from: element, variable) { test(activity.value(of: $0)) }
      if !goesOn { return false }
    }
    return true
  }
}

extension Optional {
  /// Whether there is no value, or none of which `test` is true.
  fileprivate func isNone(_ test: (Wrapped) -> Bool) -> Bool {
    guard let value = self else { return true }
    return !test(value)
  }
}
