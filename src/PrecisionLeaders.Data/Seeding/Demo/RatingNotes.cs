namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What raters write beside a level: low, middling, high, for each competency.</summary>
internal static class RatingNotes
{
    private static readonly Dictionary<string, string[][]> All = new()
    {
        ["K1"] =
        [
            ["A list of projects; I could not find the order.", "Could not say what would be stopped."],
            ["One programme planned and run; names the milestone that slipped.", "Clear for three years, vague after.", "The plan fits a department better than a system."],
            ["The plan was recut when the first results came in, and it says so.", "Direction taken up by two other systems.", "Budget, measures and exits on one page."],
        ],
        ["K2"] =
        [
            ["Others ran the clinical side.", "A pilot; uptake was not followed."],
            ["One site, with turnaround and uptake.", "In routine use, though the quality loop is young.", "Solid at home; not yet spread."],
            ["Several sites with decision support. Access by language reported; cost over years is not yet, and that keeps it from a 5.", "Closed what did not help and published why.", "Turnaround held when volume doubled."],
        ],
        ["K3"] =
        [
            ["Leans on colleagues for validity; says so.", "Narrow, by own account."],
            ["Respected in one field; weighs test validity well.", "Good judgement of evidence next door, less own work."],
            ["Others build on the methods.", "Trials rest on this work.", "The person I would call."],
        ],
        ["K4"] =
        [
            ["Treats data as the task of another office."],
            ["A registry that several groups use.", "Rules are there; audits are not yet.", "Governance adequate, integration half done."],
            ["Results in the record as data, with access rules that are checked.", "Could show two requests that were refused, and why."],
        ],
        ["K5"] =
        [
            ["Two departments still work around the unit.", "Good with the like-minded; avoided the quarrel with surgery."],
            ["Held two sceptical departments to one plan.", "Listens first. I would want to see a contested case.", "Agreements held for a year; too soon for more."],
            ["A former opponent vouches for them.", "Named what others gave up, and made it good.", "Agreements still stand after a change of dean."],
        ],
        ["K6"] =
        [
            ["Hands out tasks, not authority.", "Losses in the team were not explained to my liking."],
            ["A mixed team that delivers; some were promoted.", "Goals are clear. Succession is not.", "Fair in one hard case I asked about."],
            ["Two of the former staff lead units elsewhere.", "Leads leaders, and knows when to stay away."],
        ],
        ["K7"] =
        [
            ["Grants only, and content with that.", "Sat in on talks led by others."],
            ["A programme budget with mixed income.", "One agreement closed; terms were ordinary.", "Knows the price of a test, less the price of a service."],
            ["Coverage on fair terms, reviewed each year.", "Walked away from a poor deal and can show the paper."],
        ],
        ["K8"] =
        [
            ["Speaks to specialists.", "I missed the limits in the talk I heard."],
            ["Regular teacher; the slides are used by others.", "One idea adopted at home.", "Plain with patients, little beyond the region."],
            ["Patient advisers shape the programme.", "Says what cannot be promised, and is believed.", "The patient sheet is used in four systems."],
        ],
    };

    public static string Pick(Dice dice, string competency, int level) => dice.Pick(All[competency][level <= 2 ? 0 : level == 3 ? 1 : 2]);
}
