namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What recruiters write down: why a gate is met, and why a person left.</summary>
internal static class DemoReasons
{
    public static readonly Dictionary<string, string[]> Met = new()
    {
        ["G1"] = ["Read from the degrees", "Checked with the registrar"],
        ["G2"] = ["Field of the doctorate and of the last two posts", "Neighbouring field, argued in the letter of interest"],
        ["G3"] = ["Budget and team seen in the annual report", "Confirmed by a reference", "Figures given in the first call; letter on file"],
        ["G4"] = ["Licence on the public register", "Role as agreed sees no patients", "Board certificate on file"],
        ["G5"] = ["Checked against our agreements", "No tie named in the first call"],
        ["G6"] = ["Said so in the first call", "Pay and start discussed; within reach", "Family has visited"],
    };

    public static readonly Dictionary<string, string[]> Leaving = new()
    {
        ["Not qualified"] = ["No doctorate, as it turned out.", "Field too far from the brief."],
        ["Scope too small"] = ["Has led nine people; the brief asks for many more.", "Budget held by a colleague all along."],
        ["Off-limits"] = ["We placed them eighteen months ago.", "Their employer is our client until June."],
        ["Duplicate approach"] = ["Ottilie is in touch with them for another search."],
        ["Experience"] = ["The committee looked for more years at this scale.", "Too little time in care, the chair said."],
        ["Leadership"] = ["Two references spoke of a divided team.", "The committee missed a plan."],
        ["Culture"] = ["The dean feared a clash with surgery."],
        ["Chose another"] = ["Close; ask them again for the next one.", "The client thanked them in person."],
        ["Not interested"] = ["Wrote a kind letter; ask again in a year.", "No answer after three tries.", "Happy where they are."],
        ["Timing"] = ["Sees a trial through until spring.", "A new post at home, accepted last week."],
        ["Place"] = ["Family stays where it is for now.", "Would come two days a week, not four."],
        ["Pay"] = ["Earns more in industry than the client can pay."],
        ["Counter-offer"] = ["Their employer offered the budget they had asked for in vain."],
        ["Withdrew"] = ["Withdrew after the first talk with the client.", "Withdrew without giving a reason."],
    };
}
