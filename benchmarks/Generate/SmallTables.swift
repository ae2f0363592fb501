extension World {
  func municipalitiesTable() -> Text {
    var text = Text("code,name,country,region,population,group,source\n".utf8)
    for index in 0..<municipalities {
      var random = random(10, index)
      let words = words(ofMunicipality: index)
      addCode(ofMunicipality: index, to: &text)
      text.add(",")
      text.append(contentsOf: words.bodies[0])
      text.add(" ")
      text.add(index + 1)
      text.add(",")
      text.add(words.country)
      text.add(",")
      text.add(words.country)
      text.add(100 + random.below(40))
      text.add(",")
      text.add(2000 + random.below(200_000))
      text.add(",")
      text.add("G\(random.below(6) + 1)")
      text.add(",illustrative\n")
    }
    return text
  }

  func programmesTable() -> Text {
    var text = Text("code,title,period,fund,framework,source\n".utf8)
    for index in 0..<programmes {
      let words = Words.all[index % Words.all.count]
      addCode(ofProgramme: index, to: &text)
      text.add(",\"")
      text.append(contentsOf: words.nouns[index % words.nouns.count])
      text.add(", 2014–2020\",2014-2020,")
      text.add(["ERDF", "ESF", "CF"][index % 3])
      text.add(",eu-2014-2020,illustrative\n")
    }
    return text
  }

  func indicatorsTable() -> Text {
    var text = Text("code,name,unit,kind,measure,direction,accumulates,over_time,over_places,source\n".utf8)
    for index in 0..<indicators {
      let words = Words.all[index % Words.all.count]
      let accumulates = accumulates(index)
      addCode(ofIndicator: index, to: &text)
      text.add(",")
      text.append(contentsOf: words.nouns[index % words.nouns.count])
      text.add(" ")
      text.add(index + 1)
      text.add(isWhole(index) ? ",number" : ",km")
      text.add(index % 4 == 0 ? ",result,count," : ",output,count,")
      text.add(isDecreasing(index) ? "decrease," : "increase,")
      text.add(accumulates)
      text.add(accumulates == "flow" ? ",sum,sum,illustrative\n" : ",last,sum,illustrative\n")
    }
    return text
  }
}
