"""Reads a file of IATI activities with lxml's iterparse, one activity at a time.

    python3 lxml_read.py FILE.xml (events | rows | valid) [SCHEMA.xsd]

`events` goes through the elements and keeps nothing; `rows` takes out what Merilo's tables hold, as Python values in lists;
`valid` does that and validates the document against the schema as it goes. None checks codes, rulesets or keys.
Prints a line of JSON with the seconds, the peak of memory and the figures by which the readers are compared.
"""

import json
import os
import sys
from decimal import Decimal

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "peers"))
from lxml import etree  # noqa: E402

from measure import Steps  # noqa: E402

file, what = sys.argv[1], sys.argv[2]
schema = etree.XMLSchema(etree.parse(sys.argv[3])) if what == "valid" else None
steps = Steps("lxml " + what, etree.__version__, "iati")
operations, payments, budget, indicators, targets, observations = [], [], [], [], [], []


def narrative(element):
    return element.findtext("narrative") if element is not None else None


def day(element, name):
    found = element.find(name)
    return found.get("iso-date") if found is not None else None


def part(figure):
    return ";".join(sorted(f"{d.get('name')}={d.get('value')}" for d in figure.iterfind("dimension")))


def take(activity):
    code, currency = activity.findtext("iati-identifier"), activity.get("default-currency")
    contracted = Decimal(0)
    for one in activity.iterfind("transaction"):
        kind, value = one.find("transaction-type").get("code"), one.find("value")
        if kind == "2":
            contracted += Decimal(value.text)
        elif kind in ("3", "4"):
            payments.append(
                (code, day(one, "transaction-date"), Decimal(value.text), value.get("currency") or currency,
                 narrative(one.find("description"))))
    for one in activity.iterfind("budget"):
        value = one.find("value")
        budget.append((code, day(one, "period-start"), day(one, "period-end"), Decimal(value.text), currency))
    dates = {date.get("type"): date.get("iso-date") for date in activity.iterfind("activity-date")}
    roles = {org.get("role"): narrative(org) for org in activity.iterfind("participating-org")}
    operations.append(
        (code, narrative(activity.find("title")), activity.find("activity-status").get("code"), dates, roles, contracted))
    for result in activity.iterfind("result"):
        for number, indicator in enumerate(result.iterfind("indicator")):
            key = f"{code}/{number}"
            baselines = {part(one): one.get("value") for one in indicator.iterfind("baseline")}
            indicators.append((key, narrative(indicator.find("title")), indicator.get("measure"), indicator.get("ascending")))
            for period in indicator.iterfind("period"):
                start, end = day(period, "period-start"), day(period, "period-end")
                for one in period.iterfind("target"):
                    cut = part(one)
                    targets.append((key, cut, baselines.get(cut), end, float(one.get("value"))))
                for one in period.iterfind("actual"):
                    observations.append((key, part(one), start, end, float(one.get("value"))))


for _, activity in etree.iterparse(file, tag="iati-activity", schema=schema):
    if what != "events":
        take(activity)
    activity.clear()
    while activity.getprevious() is not None:
        del activity.getparent()[0]
steps.done("read")
steps.facts["figures"] = {
    "operations": len(operations), "payments": len(payments), "budget": len(budget), "indicators": len(indicators),
    "targets": len(targets), "observations": len(observations), "paid": str(sum((row[2] for row in payments), Decimal(0))),
    "contracted": str(sum((row[5] for row in operations), Decimal(0))),
}
steps.finish()
