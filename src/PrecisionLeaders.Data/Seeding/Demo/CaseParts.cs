namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Sentences of which the paragraphs "why for precision medicine" are put together. Facts and open questions; nothing that praises.</summary>
internal static class CaseParts
{
    /// <summary>How the work was done.</summary>
    public static readonly string[] Ways =
    [
        "Wrote down at the start what would make the service stop, and stopped one arm of it in the second year.",
        "Sat with the billing office for a month before asking anybody for money.",
        "Puts turnaround on a page that anyone in the hospital can read, the bad quarters included.",
        "Gave the ordering rules to nurses and pharmacists to rewrite, twice, and kept their version.",
        "Moved two posts out of the own laboratory so that the clinic could hire a counsellor.",
        "Began with the department that said no, and had its chief present the first results.",
        "Reads every complaint about {noun} personally and answers within the week.",
        "Asked patient advisers to set the measures for access; one of them now signs the yearly report.",
        "Kept the grant and the service in separate ledgers from the first day, which made the later talks with insurers short.",
        "Let the informatics team choose the vendor and took the blame when the first one failed.",
        "Trained {few_people} people at other sites so that {noun} would not hang on one name.",
        "Publishes what went wrong with {noun} each year, in two pages.",
        "Brought finance into the weekly meeting; the forecast has been within {small} per cent since.",
        "Cut the consent form from eleven pages to three with the people who sign it.",
        "Handed the day-to-day running to a deputy after {small} years and stayed out of the way.",
        "Left a well-funded laboratory because its results reached nobody.",
        "Spent a year on wards at night to learn why results were not read.",
        "Runs the unit by {small} goals a year, printed on one card, and drops one at midsummer.",
        "Refused a data deal that would have kept {noun} from the public hospitals, and told the board why.",
        "Pairs each analyst with a clinic for half a day a week; ordering questions have fallen since.",
    ];

    /// <summary>What the person has carried: people, money, partners.</summary>
    public static readonly string[] Loads =
    [
        "Leads {team} people at {org}, and owns {budget} a year, about {share}% of it beyond grants.",
        "The unit has {team} people now; it had {few_people} when the post began.",
        "Answers for {budget} a year and for {team} people in three buildings.",
        "Has hired most of the {team} people in the unit and lost few of them.",
        "Two insurers pay for {noun}; the third was turned down over its terms.",
        "Came to {org} from {before} with one colleague; the unit counts {team} today.",
        "At {before} the work ran on grants; at {org} it has a line in the budget of {budget}.",
        "Settled an agreement with a diagnostics firm that the hospital’s own counsel had advised against, after changing four clauses.",
        "Earlier, at {before}, closed a unit that no longer had a purpose and found posts for everyone in it.",
        "Has sat across the table from investors once, and walked away; can say why.",
        "Two of those hired in the first year at {org} now lead units of their own elsewhere.",
        "Signed the first contract with a county, for one price and no minimum, and it is in its third year.",
        "A family foundation pays for four posts at {org}, with no say in who is tested.",
        "Gave back a grant when the question had been answered by others.",
        "Took over {team} people from three units at {org}; the works council speaks of a fair year.",
        "Argued for every post before the finance committee, and got six of nine.",
        "Chairs the weekly bed meeting as well, because that is where {noun} competes for time.",
        "Grew the budget to {budget} without a new grant, by way of coverage.",
        "Shares a budget of {budget} with nursing, by written agreement.",
        "Keeps one foot in clinic, half a day a week, and {team} people on the programme.",
    ];

    /// <summary>What is still to be asked.</summary>
    public static readonly string[] Questions =
    [
        "The open question is scale: {org} is smaller than what this firm’s clients run.",
        "Has not yet negotiated coverage in person; a colleague did.",
        "To be asked: how the second year at {before} went, and why it was the last.",
        "Writes little lately, and says so.",
        "Has never reported to a board, only to a dean.",
        "Would need to build ties with payers from the beginning.",
        "References speak of clear decisions and, now and then, of short patience.",
        "The record on fair access is thin before {year}.",
        "Has led from within one profession; how laboratory staff saw it is not yet known.",
        "Would move, but not before the school year ends.",
        "Says openly that informatics is the weaker side and names who would be hired for it.",
        "Whether the results outlast the founder is being tested now: the deputy took over in spring.",
        "Has managed clinicians for {small} years only.",
        "No work outside the region so far.",
        "Would have to learn how a medical school decides.",
        "Two references could not say what happened to the second site.",
        "Asks for a deputy from the first day, which the brief does not foresee.",
    ];

    /// <summary>What the person wants next.</summary>
    public static readonly string[] Aims =
    [
        "Wants a role in which care and research answer to one plan.",
        "Asks first what the next employer is ready to stop doing.",
        "Looks for a place that will let {noun} be judged by what patients get.",
        "Would bring a plan in three steps, each with a date at which it may be ended.",
        "Thinks that precision medicine is won at the pharmacy counter and in the billing office.",
        "Speaks to lay audiences often and begins with what cannot be promised.",
        "Holds that a test nobody can explain should not be ordered.",
        "Would rather inherit a quarrel than a blank page.",
        "Hopes to do for a whole system what was done for {noun} at {org}.",
        "Is drawn by operating models that put a budget beside the mandate.",
        "Wants to train the people who will run such programmes after this generation.",
        "Has turned down two such roles for want of a reporting line to the chief executive.",
        "Sees the next ten years in ordinary hospitals, not in centres.",
        "Expects to be measured on who is left out.",
        "Says that half of {noun} is logistics, and likes that half.",
        "Would begin with a list of tests to stop ordering.",
        "Wants the chief nurse on the steering group before anyone else is asked.",
        "Came to the field through a relative’s late diagnosis, and does not tell it on stages.",
    ];
}
