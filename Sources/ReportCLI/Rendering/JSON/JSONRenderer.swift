/// A report as JSON in the shape `ReportV1`: sections on lines of their own, cells and figures one a line.
struct JSONRenderer: ReportRenderer {
  func render(_ report: Report) -> String {
    ReportV1.document(report).text(depth: 8) + "\n"
  }
}
