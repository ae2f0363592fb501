"""Makes a file of IATI activities 2.03, made up, valid, the same bytes for the same arguments.

    python3 generate.py OUT.xml [MEGABYTES]        # 100 unless said otherwise

Nothing but the activity's number decides what stands in it. An activity has titles in two languages, organisations, places,
sectors, 4 budgets, 20 transactions with both organisations, and a result with 3 indicators of 4 periods, each with a total
and two disaggregated figures.
"""

import sys

WORDS = ["water", "school", "bridge", "training", "road", "clinic", "archive", "council", "budget", "forest", "участък", "şcoală"]
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2024-07-01T00:00:00Z">\n'


def mixed(number, salt):
    value = (number * 0x9E3779B1 + salt * 0x85EBCA6B) & 0xFFFFFFFF
    value ^= value >> 15
    value = value * 0x2C1B3C6D & 0xFFFFFFFF
    return (value ^ value >> 12) & 0x7FFFFFFF


def sentence(number, salt, count):
    return " ".join(WORDS[mixed(number, salt + place) % len(WORDS)] for place in range(count))


def transaction(number, place):
    kind = (2, 3, 3, 4)[place % 4] if place else 2
    year, month = 2021 + place % 3, 1 + place % 12
    amount = mixed(number, 100 + place) % 5_000_000
    return f"""  <transaction ref="{number}-{place}">
   <transaction-type code="{kind}"/>
   <transaction-date iso-date="{year}-{month:02}-15"/>
   <value value-date="{year}-{month:02}-15">{amount // 100}.{amount % 100:02}</value>
   <description><narrative>{sentence(number, 200 + place, 6)}</narrative></description>
   <provider-org ref="EX-ORG-1" type="10"><narrative>Example ministry of regions</narrative></provider-org>
   <receiver-org ref="EX-M-{number % 265}" type="15"><narrative>Municipality {number % 265}</narrative></receiver-org>
   <flow-type code="10"/>
   <aid-type code="C01"/>
  </transaction>
"""


def figures(number, indicator, year, tag, scale):
    value = mixed(number, 300 + indicator * 8 + year % 8) % 1000 * scale
    parts = [f'    <{tag} value="{value}"/>']
    for sex in ("female", "male"):
        parts.append(f'    <{tag} value="{value // 2}"><dimension name="sex" value="{sex}"/></{tag}>')
    return "\n".join(parts)


def indicator(number, place):
    periods = "".join(
        f"""   <period>
    <period-start iso-date="{year}-01-01"/>
    <period-end iso-date="{year}-12-31"/>
{figures(number, place, year, "target", 2)}
{figures(number, place, year, "actual", 1)}
   </period>
"""
        for year in range(2020, 2024)
    )
    return f"""  <indicator measure="1" ascending="1">
   <title><narrative>{sentence(number, 400 + place, 5)}</narrative></title>
   <baseline year="2019" iso-date="2019-12-31" value="{mixed(number, 500 + place) % 100}"/>
{periods}  </indicator>
"""


def activity(number):
    budgets = "".join(
        f"""  <budget type="1" status="2">
   <period-start iso-date="{year}-01-01"/>
   <period-end iso-date="{year}-12-31"/>
   <value value-date="{year}-01-01">{mixed(number, year) % 900_000}</value>
  </budget>
"""
        for year in range(2020, 2024)
    )
    return f""" <iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2024-06-30T10:00:00Z">
  <iati-identifier>EX-ORG-1-{number:07}</iati-identifier>
  <reporting-org ref="EX-ORG-1" type="10"><narrative>Example ministry of regions</narrative></reporting-org>
  <title><narrative>{sentence(number, 1, 6)}</narrative><narrative xml:lang="bg">{sentence(number, 9, 6)}</narrative></title>
  <description type="1"><narrative>{sentence(number, 20, 60)}</narrative></description>
  <participating-org ref="EX-ORG-1" role="1" type="10"><narrative>Example ministry of regions</narrative></participating-org>
  <participating-org ref="EX-M-{number % 265}" role="4" type="15"><narrative>Municipality {number % 265}</narrative></participating-org>
  <activity-status code="{2 + number % 3}"/>
  <activity-date iso-date="2020-01-01" type="1"/>
  <activity-date iso-date="2020-02-{1 + number % 28:02}" type="2"/>
  <activity-date iso-date="2023-12-31" type="3"/>
  <recipient-country code="BG" percentage="60"/>
  <recipient-country code="RO" percentage="40"/>
  <location ref="L{number % 97}"><name><narrative>Place {number % 97}</narrative></name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>42.5 23.{number % 90 + 10}</pos></point></location>
  <sector code="14030" percentage="25"/>
  <sector code="15112" percentage="75"/>
  <default-aid-type code="C01"/>
{budgets}{"".join(transaction(number, place) for place in range(20))}  <result type="1" aggregation-status="1">
   <title><narrative>{sentence(number, 40, 4)}</narrative></title>
{"".join(indicator(number, place) for place in range(3))}  </result>
 </iati-activity>
"""


def main():
    target = int(sys.argv[2]) * 1_000_000 if len(sys.argv) > 2 else 100_000_000
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write(HEAD)
        size, number = 0, 0
        while size < target:
            text = activity(number)
            out.write(text)
            size += len(text.encode())
            number += 1
        out.write("</iati-activities>\n")


main()
