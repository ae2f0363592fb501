/// Values of an activity, one behind the other, in memory that is used again for the next activity.
///
/// What an array does, without a count of who holds it: the elements of an activity are looked at so often that
/// counting took a third of the time of reading a file. Its owner frees it.
struct ActivityStore<Value: BitwiseCopyable> {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<Value>

  init(capacity: Int = 256) {
    self.capacity = max(16, capacity)
    start = .allocate(capacity: self.capacity)
  }

  /// Gives the memory back; nothing may be asked of the store afterwards.
  func free() { start.deallocate() }

  var isEmpty: Bool { count == 0 }

  var last: Value? { count == 0 ? nil : start[count - 1] }

  /// - Precondition: There is such a value.
  @inline(__always)
  subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count, "value \(index) of \(count)")
      return start[index]
    }
    set {
      precondition(index >= 0 && index < count, "value \(index) of \(count)")
      start[index] = newValue
    }
  }

  mutating func append(_ value: Value) {
    if count == capacity { grow(to: count + 1) }
    (start + count).initialize(to: value)
    count += 1
  }

  mutating func removeLast(_ number: Int = 1) { keep(count - number) }

  /// Forgets all but the first values.
  mutating func keep(_ first: Int) {
    precondition(first >= 0 && first <= count, "\(first) of \(count) values")
    count = first
  }

  private mutating func grow(to needed: Int) {
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension ActivityStore<UInt8> {
  mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(to: count + bytes.count) }
    UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// The bytes from `offset` on, valid until the store changes.
  ///
  /// - Precondition: So many are there.
  @inline(__always)
  func part(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    precondition(
      offset >= 0 && length >= 0 && offset + length <= count, "\(length) bytes at \(offset) of \(count)")
    return UnsafeRawBufferPointer(start: start + offset, count: length)
  }
}
