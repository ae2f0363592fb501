import IndicatorEngine
import Testing

@Suite("BLAS") struct BLASTests {
  @Test("products of matrices and vectors")
  func products() {
    // [1 3 5; 2 4 6]
    let a = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    // 1 + 6 + 15; 2 + 8 + 18
    #expect(BLAS.product(a, [1, 2, 3]) == [22, 28])
    let b = Matrix(rows: 3, columns: 1, values: [1, 2, 3])
    #expect(BLAS.product(a, b) == Matrix(rows: 2, columns: 1, values: [22, 28]))
    #expect(a[1, 2] == 6)
    #expect(BLAS.dot([1, 2, 3], [4, 5, 6]) == 32)
  }

  @Test("empty shapes give zeros, not a call")
  func empty() {
    #expect(BLAS.product(Matrix(rows: 2, columns: 0), []) == [0, 0])
    #expect(BLAS.product(Matrix(rows: 0, columns: 2), [1, 2]) == [])
    #expect(BLAS.product(Matrix(rows: 2, columns: 0), Matrix(rows: 0, columns: 1)).values == [0, 0])
    #expect(BLAS.dot([], []) == 0)
  }

  @Test("shapes that do not fit trap")
  func mismatch() async {
    await #expect(processExitsWith: .failure) {
      _ = BLAS.product(Matrix(rows: 2, columns: 3), [1, 2])
    }
    await #expect(processExitsWith: .failure) { _ = BLAS.dot([1], [1, 2]) }
  }

  @Test("the library says what it is")
  func library() {
    #expect(BLAS.library.configuration.contains("OpenBLAS"))
    #expect(BLAS.library.version.split(separator: ".").count >= 2)
    #expect(!BLAS.library.core.isEmpty && BLAS.library.threads >= 1)
  }
}
