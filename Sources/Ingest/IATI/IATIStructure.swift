/// The elements and attributes of an IATI activity file, as facts of the standard in a notation of one line each.
///
///     value =decimal @currency%Currency @value-date:date!
///     budget @type%BudgetType @status%BudgetStatus : period-start period-end value
///
/// A name, then the type of its text (`=`), its attributes (`@name:type`, `!` where one must be there, `%list` where its
/// codes are on a list, `%list?` where that holds for vocabulary 1 only), and behind `:` the elements that stand in it,
/// in their order (`?` none or one, `+` one or more, `*` any number). Names with `~2` are the same name with other rules
/// in another place. Elements and attributes of other namespaces may stand in every element, elements behind all others;
/// in elements marked `-` no attribute of another namespace.
///
/// > Source: IATI Activities Schema and Common Schema 2.03 (IATI/IATI-Schemas 4c9ba1e), codelist mapping
/// > (IATI/IATI-Codelists 75e827b); CC BY 4.0, "IATI Standard". What 2.01 and 2.02 allow, 2.03 allows too.
enum IATIStructure {
  static let lines = """
    iati-identifier =string
    narrative =string @xml:lang%Language
    reporting-org @ref! @type! @secondary-reporter:flag : narrative+
    title : narrative+
    description @type : narrative+
    participating-org @ref @type @role!%OrganisationRole @activity-id @crs-channel-code : narrative*
    owner-org @ref : narrative*
    other-identifier @ref! @type! : owner-org?
    activity-status @code!%ActivityStatus
    activity-date @type!%ActivityDateType @iso-date:date! : narrative*
    organisation : narrative+
    department : narrative+
    person-name : narrative+
    job-title : narrative+
    telephone =string
    email =string
    website =uri
    mailing-address : narrative+
    contact-info @type : organisation? department? person-name? job-title? telephone* email* website* mailing-address*
    activity-scope @code!
    recipient-country @code!%Country @percentage:decimal : narrative*
    recipient-region @code!%Region? @vocabulary @vocabulary-uri:uri @percentage:decimal : narrative*
    location-reach @code!
    location-id @code! @vocabulary!
    name : narrative+
    description~2 : narrative+
    activity-description : narrative+
    administrative @code! @vocabulary! @level:whole
    pos - =string
    point @srsName! : pos
    exactness @code!
    location-class @code!
    feature-designation @code!
    location @ref : location-reach? location-id* name? description~2? activity-description? administrative* point? exactness? location-class? feature-designation?
    sector @vocabulary @vocabulary-uri:uri @code!%Sector? @percentage:decimal : narrative*
    tag @code! @vocabulary! @vocabulary-uri:uri : narrative*
    budget-item @code! @percentage:decimal : description~2?
    country-budget-items @vocabulary! : budget-item+
    humanitarian-scope @type! @vocabulary! @vocabulary-uri:uri @code! : narrative*
    policy-marker @vocabulary @vocabulary-uri:uri @code! @significance : narrative*
    collaboration-type @code!
    default-flow-type @code!
    default-finance-type @code!
    default-aid-type @code!%AidType? @vocabulary
    default-tied-status @code!
    period-start @iso-date:date!
    period-end @iso-date:date!
    value =decimal @currency%Currency @value-date:date!
    budget @type%BudgetType @status%BudgetStatus : period-start period-end value
    provider-org @ref @provider-activity-id @type : narrative*
    receiver-org @ref @receiver-activity-id @type : narrative*
    planned-disbursement @type%BudgetType : period-start period-end? value provider-org? receiver-org?
    capital-spend @percentage:decimal!
    transaction-type @code!%TransactionType
    transaction-date @iso-date:date!
    disbursement-channel @code!
    sector~2 @vocabulary @vocabulary-uri:uri @code!%Sector? : narrative*
    recipient-country~2 @code!%Country : narrative*
    recipient-region~2 @code!%Region? @vocabulary @vocabulary-uri:uri : narrative*
    flow-type @code!
    finance-type @code!
    aid-type @code!%AidType? @vocabulary
    tied-status @code!
    transaction @ref @humanitarian:flag : transaction-type transaction-date value description~2? provider-org? receiver-org? disbursement-channel? sector~2* recipient-country~2? recipient-region~2? flow-type? finance-type? aid-type* tied-status?
    category @code!
    language @code!%Language
    document-date @iso-date:date!
    document-link @url:uri! @format! : title description~2? category+ language* document-date?
    related-activity - @ref! @type!%RelatedActivityType
    legacy-data - @name! @value! @iati-equivalent:token
    condition - @type! : narrative+
    conditions @attached:flag! : condition*
    reference @code! @vocabulary! @vocabulary-uri:uri
    reference~2 @vocabulary! @code! @indicator-uri:uri
    location~2 @ref
    dimension @name @value
    comment : narrative+
    baseline @iso-date:date @year:count! @value : location~2* dimension* document-link* comment?
    target - @value : location~2* dimension* comment? document-link*
    actual - @value : location~2* dimension* comment? document-link*
    period : period-start period-end target* actual*
    indicator @measure!%IndicatorMeasure @ascending:flag @aggregation-status:flag : title description~2? document-link* reference~2* baseline* period*
    result @type!%ResultType @aggregation-status:flag : title description~2? document-link* reference* indicator+
    other-flags @code! @significance:flag!
    repayment-type @code!
    repayment-plan @code!
    commitment-date @iso-date:date!
    repayment-first-date @iso-date:date!
    repayment-final-date @iso-date:date!
    loan-terms @rate-1:decimal @rate-2:decimal : repayment-type? repayment-plan? commitment-date? repayment-first-date? repayment-final-date?
    interest-received - =decimal
    principal-outstanding - =decimal
    principal-arrears - =decimal
    interest-arrears - =decimal
    loan-status @year:decimal! @currency%Currency @value-date:date! : interest-received? principal-outstanding? principal-arrears? interest-arrears?
    channel-code - =string
    crs-add : other-flags* loan-terms? loan-status? channel-code?
    forecast =decimal @year:decimal! @currency%Currency @value-date:date
    fss @extraction-date:date! @priority:flag @phaseout-year:decimal : forecast*
    iati-activity @last-updated-datetime:time @xml:lang%Language @default-currency%Currency @humanitarian:flag @hierarchy:int @linked-data-uri:uri @budget-not-provided : iati-identifier reporting-org title description+ participating-org+ other-identifier* activity-status activity-date+ contact-info* activity-scope? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type? default-flow-type? default-finance-type? default-aid-type* default-tied-status? budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?
    iati-activities @version! @generated-datetime:time @linked-data-default:uri : iati-activity+
    """
}
