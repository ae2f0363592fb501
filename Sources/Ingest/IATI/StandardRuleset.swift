/// The rules of the IATI standard's ruleset for activities, in the notation of its own file.
///
/// Left out: rules about organisation files, and 1.14.8 (prefixes of agencies), which needs a register that changes daily.
/// Rules that the validator lifts for identifiers of that register (1.3.13, 1.8.13, 1.10.13, 1.11.13, 1.14.13, 1.15.13) hold here for
/// all identifiers.
///
/// > Source: `rulesets/standard.json` of IATI/IATI-Rulesets a88f835; MIT.
enum StandardRuleset {
  static let text = #"""
    {
      "/iati-activities/iati-activity": {
        "unique": {"cases": [
          {"paths": ["reporting-org/@ref", "iati-identifier"], "id": "1.1.3"}
        ]},
        "startswith": {"cases": [
          {"prefix": ["reporting-org/@ref", "other-identifier[@type='B1']/@ref"], "separator": "-", "paths": ["iati-identifier"], "id": "1.1.21"}
        ]},
        "atleast_one": {"cases": [
          {"paths": ["activity-date[@type='1' or @type='2']"], "id": "6.11.1"},
          {"paths": ["sector", "transaction/sector"], "id": "6.2.2"}
        ]},
        "one_or_all": {"cases": [
          {"one": "@xml:lang", "all": "lang", "id": "4.1.1"},
          {"one": "sector", "all": "sector", "id": "6.7.2"},
          {"one": "@default-currency", "all": "currency", "id": "7.8.1"}
        ]},
        "date_now": {"cases": [
          {"date": "@last-updated-datetime", "id": "11.1.1"}
        ]},
        "date_order": {"cases": [
          {"less": "activity-date[@type='1']/@iso-date", "more": "activity-date[@type='3']/@iso-date", "id": "11.1.2"},
          {"less": "activity-date[@type='2']/@iso-date", "more": "activity-date[@type='4']/@iso-date", "id": "11.1.3"},
          {"less": "activity-date[@type='2']/@iso-date", "more": "NOW", "id": "11.1.4"},
          {"less": "activity-date[@type='4']/@iso-date", "more": "NOW", "id": "11.1.5"},
          {"less": "transaction/transaction-date/@iso-date", "more": "NOW", "id": "11.2.1"},
          {"less": "transaction/value/@value-date", "more": "NOW", "id": "11.2.2"}
        ]},
        "regex_matches": {"cases": [
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["iati-identifier"], "id": "1.3.13"},
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["reporting-org/@ref"], "id": "1.14.13"}
        ]},
        "no_spaces": {"cases": [
          {"paths": ["iati-identifier"], "id": "1.3.1"},
          {"paths": ["reporting-org/@ref"], "id": "1.14.1"},
          {"paths": ["other-identifier[@type='B1']/@ref"], "id": "1.16.1"},
          {"paths": ["other-identifier[@type='A3']/@ref"], "id": "1.6.1"},
          {"paths": ["related-activity/@ref"], "id": "1.7.1"}
        ]},
        "loop": {"cases": [
          {"foreach": "sector[@vocabulary != '1']/@vocabulary", "do": {"strict_sum": {"cases": [{"condition": "count(sector[@vocabulary = '$1']) > 1", "paths": ["sector[@vocabulary = '$1']/@percentage"], "sum": 100, "id": "2.1.2"}]}}},
          {"foreach": "recipient-region/@vocabulary", "do": {"if_then": {"cases": [{"if": "count(recipient-region[@vocabulary = '$1']) > 1", "then": "count(recipient-region[@vocabulary = '$1']) = count(recipient-region[@vocabulary = '$1']/@percentage)", "id": "3.4.1"}]}}},
          {"foreach": "recipient-region/@vocabulary", "do": {"if_then": {"cases": [{"if": "count(recipient-region[@vocabulary = '$1']) = 1 and not(recipient-country)", "then": "not(recipient-region[@vocabulary = '$1']/@percentage) or recipient-region[@vocabulary = '$1']/@percentage = 100", "id": "3.4.4"}]}}},
          {"foreach": "recipient-region/@vocabulary", "do": {"strict_sum": {"cases": [{"condition": "count(recipient-region[@vocabulary = '$1']) + count(recipient-country) > 1", "paths": ["recipient-region[@vocabulary = '$1']/@percentage", "recipient-country/@percentage"], "sum": 100, "id": "3.4.2"}]}}},
          {"foreach": "country-budget-items/@vocabulary", "do": {"strict_sum": {"cases": [{"condition": "count(country-budget-items[@vocabulary = '$1']/budget-item) > 1", "paths": ["country-budget-items[@vocabulary = '$1']/budget-item/@percentage"], "sum": 100, "id": "7.9.2"}]}}},
          {"foreach": "country-budget-items/@vocabulary", "do": {"atleast_one": {"cases": [{"condition": "count(country-budget-items[@vocabulary = '$1']/budget-item) > 1", "paths": ["country-budget-items[@vocabulary = '$1']/budget-item/@percentage"], "id": "7.9.1"}]}}},
          {"foreach": "country-budget-items/@vocabulary", "do": {"if_then": {"cases": [{"if": "count(country-budget-items[@vocabulary = '$1']/budget-item) = 1", "then": "not(country-budget-items[@vocabulary = '$1']/budget-item/@percentage) or country-budget-items[@vocabulary = '$1']/budget-item/@percentage = 100", "id": "7.9.4"}]}}},
          {"foreach": "default-aid-type[@vocabulary != 1]/@vocabulary", "do": {"no_more_than_one": {"cases": [{"paths": ["default-aid-type[@vocabulary = '$1']"], "id": "107.1.2"}]}}},
          {"foreach": "sector[@vocabulary != '1']/@vocabulary", "do": {"if_then": {"cases": [{"if": "count(sector[@vocabulary = '$1']) > 1", "then": "count(sector[@vocabulary = '$1']) = count(sector[@vocabulary = '$1']/@percentage)", "id": "2.1.1"}]}}},
          {"foreach": "sector[@vocabulary != '1']/@vocabulary", "do": {"if_then": {"cases": [{"if": "count(sector[@vocabulary = '$1']) = 1", "then": "not(sector[@vocabulary = '$1']/@percentage) or sector[@vocabulary = '$1']/@percentage = 100", "id": "2.1.4"}]}}}
        ]},
        "no_more_than_one": {"cases": [
          {"paths": ["default-aid-type[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]"], "id": "107.1.2"}
        ]},
        "strict_sum": {"cases": [
          {"condition": "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage) > 1", "paths": ["sector[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]/@percentage"], "sum": 100, "id": "2.1.2"},
          {"condition": "count(recipient-country) > 1 and not(recipient-region)", "paths": ["recipient-country/@percentage"], "sum": 100, "id": "3.1.2"}
        ]},
        "range": {"cases": [
          {"paths": ["recipient-country/@percentage"], "min": 0.0, "max": 100.0, "id": "12.1.1"},
          {"paths": ["recipient-region/@percentage"], "min": 0.0, "max": 100.0, "id": "12.1.1"},
          {"paths": ["sector/@percentage"], "min": 0.0, "max": 100.0, "id": "12.3.1"},
          {"paths": ["capital-spend/@percentage"], "min": 0.0, "max": 100.0, "id": "12.2.1"},
          {"paths": ["country-budget-items/budget-item/@percentage"], "min": 0.0, "max": 100.0, "id": "12.2.1"}
        ]},
        "if_then": {"cases": [
          {"if": "count(sector[@vocabulary=98 or @vocabulary=99]) > 0", "then": "count(sector[@vocabulary=98 or @vocabulary=99]/narrative) >= count(sector[@vocabulary=98 or @vocabulary=99])", "id": "2.2.1"},
          {"if": "count(sector[not(@vocabulary='')]) + count(sector[not(@vocabulary='1')]) > 0", "then": "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0", "id": "102.1.1"},
          {"if": "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 1", "then": "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) = count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage)", "id": "2.1.1"},
          {"if": "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) = 1", "then": "not(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage) or sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage = 100", "id": "2.1.4"},
          {"if": "count(default-aid-type[not(@vocabulary='')]) + count(default-aid-type[not(@vocabulary='1')]) > 0", "then": "count(default-aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0", "id": "107.1.1"},
          {"if": "count(transaction/aid-type[not(@vocabulary='')]) + count(transaction/aid-type[not(@vocabulary='1')]) > 0", "then": "count(transaction/aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0", "id": "107.2.1"},
          {"if": "count(sector) > 0", "then": "count(transaction/sector) < 1", "id": "6.6.2"},
          {"if": "recipient-country or recipient-region", "then": "not(transaction/recipient-country or transaction/recipient-region)", "id": "3.6.2"},
          {"if": "not(recipient-country or recipient-region)", "then": "transaction[recipient-country or recipient-region]", "id": "3.7.1"},
          {"if": "not(recipient-country or recipient-region)", "then": "not(transaction[not(recipient-country or recipient-region)])", "id": "3.7.2"},
          {"if": "count(recipient-country) > 1 and not(recipient-region)", "then": "count(recipient-country) = count(recipient-country/@percentage)", "id": "3.1.1"},
          {"if": "count(recipient-country) = 1 and not(recipient-region)", "then": "not(recipient-country/@percentage) or recipient-country/@percentage = 100", "id": "3.1.4"}
        ]}
      },
      "/iati-activities/iati-activity/transaction": {
        "no_more_than_one": {"cases": [
          {"paths": ["aid-type[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]"], "id": "107.2.2"}
        ]},
        "loop": {"cases": [
          {"foreach": "aid-type[@vocabulary != 1]/@vocabulary", "do": {"no_more_than_one": {"cases": [{"paths": ["aid-type[@vocabulary = '$1']"], "id": "107.2.2"}]}}}
        ]}
      },
      "/iati-activities/iati-activity/other-identifier/owner-org": {
        "atleast_one": {"cases": [
          {"paths": ["@ref", "narrative"], "id": "6.8.1"}
        ]},
        "no_spaces": {"cases": [
          {"paths": ["@ref"], "id": "1.11.1"}
        ]},
        "regex_matches": {"cases": [
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["@ref"], "id": "1.11.13"}
        ]}
      },
      "/iati-activities/iati-activity/transaction/provider-org | /iati-activities/iati-activity/planned-disbursement/provider-org": {
        "atleast_one": {"cases": [
          {"paths": ["@ref", "narrative"], "id": "6.9.1"}
        ]},
        "regex_matches": {"cases": [
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["@ref"], "id": "1.10.13"}
        ]},
        "no_spaces": {"cases": [
          {"paths": ["@ref"], "id": "1.10.1"},
          {"paths": ["@provider-activity-id"], "id": "1.4.1"}
        ]}
      },
      "/iati-activities/iati-activity/transaction/receiver-org | /iati-activities/iati-activity/planned-disbursement/receiver-org": {
        "atleast_one": {"cases": [
          {"paths": ["@ref", "narrative"], "id": "6.9.2"}
        ]},
        "no_spaces": {"cases": [
          {"paths": ["@ref"], "id": "1.15.1"},
          {"paths": ["@receiver-activity-id"], "id": "1.5.1"}
        ]},
        "regex_matches": {"cases": [
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["@ref"], "id": "1.15.13"}
        ]}
      },
      "/iati-activities/iati-activity/policy-marker": {
        "atleast_one": {"cases": [
          {"condition": "@vocabulary='1' or @vocabulary = '' or not(@vocabulary)", "paths": ["@significance"], "id": "6.14.1"},
          {"condition": "@vocabulary='99'", "paths": ["narrative"], "id": "6.13.1"}
        ]}
      },
      "/iati-activities/iati-activity/participating-org": {
        "atleast_one": {"cases": [
          {"paths": ["@ref", "narrative"], "id": "6.10.1"}
        ]},
        "regex_matches": {"cases": [
          {"regex": "^[^\\/\\&\\|\\?]+$", "paths": ["@ref"], "id": "1.8.13"}
        ]},
        "no_spaces": {"cases": [
          {"paths": ["@ref"], "id": "1.8.1"},
          {"paths": ["@activity-id"], "id": "1.9.1"}
        ]}
      },
      "/iati-activities/iati-activity/planned-disbursement": {
        "date_order": {"cases": [
          {"less": "period-start/@iso-date", "more": "period-end/@iso-date", "id": "8.6.3"}
        ]}
      },
      "/iati-activities/iati-activity/budget": {
        "date_order": {"cases": [
          {"less": "period-start/@iso-date", "more": "period-end/@iso-date", "id": "8.6.3"}
        ]},
        "time_limit": {"cases": [
          {"start": "period-start/@iso-date", "end": "period-end/@iso-date", "id": "7.5.3"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator": {
        "no_more_than_one": {"cases": [
          {"paths": ["reference[1]", "../reference[1]"], "id": "8.11.1"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator/period": {
        "date_order": {"cases": [
          {"less": "period-start/@iso-date", "more": "period-end/@iso-date", "id": "8.6.1"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/baseline": {
        "atleast_one": {"cases": [
          {"paths": ["@value"], "id": "8.8.1"}
        ]},
        "if_then": {"cases": [
          {"if": "@value", "then": "number(@value) = @value", "id": "8.8.2"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='5']/baseline": {
        "if_then": {"cases": [
          {"if": "@value", "then": "not(@value)", "id": "8.8.3"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/target": {
        "atleast_one": {"cases": [
          {"paths": ["@value"], "id": "8.9.1"}
        ]},
        "if_then": {"cases": [
          {"if": "@value", "then": "number(@value) = @value", "id": "8.9.2"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='5']/period/target": {
        "if_then": {"cases": [
          {"if": "@value", "then": "not(@value)", "id": "8.9.3"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/actual": {
        "atleast_one": {"cases": [
          {"paths": ["@value"], "id": "8.10.1"}
        ]},
        "if_then": {"cases": [
          {"if": "@value", "then": "number(@value) = @value", "id": "8.10.2"}
        ]}
      },
      "/iati-activities/iati-activity/result/indicator[@measure='5']/period/actual": {
        "if_then": {"cases": [
          {"if": "@value", "then": "not(@value)", "id": "8.10.3"}
        ]}
      },
      "//title": {
        "atleast_one": {"cases": [
          {"paths": ["narrative/text()"], "id": "4.3.1"}
        ]}
      },
      "//description": {
        "atleast_one": {"cases": [
          {"paths": ["narrative/text()"], "id": "4.4.1"}
        ]}
      }
    }
    """#
}
