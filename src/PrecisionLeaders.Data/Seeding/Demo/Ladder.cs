using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What positions are called at each rank, and how much they carry.</summary>
internal static class Ladder
{
    public static string Title(Designation rank, string subject, House house, Dice dice) => string.Format(null, dice.Pick(Titles(rank, house)), subject);

    /// <summary>A title without a unit to lead; the second such post is never the junior one.</summary>
    public static string FirstTitle(int post, string subject, House house) => string.Format(null, Titles(Designation.Member, house)[post == 0 ? 0 : 1], subject);

    /// <summary>People led and dollars a year, in round figures; the budget is often unknown at the lowest ranks.</summary>
    public static (int Team, decimal? Budget) Load(Designation rank, Dice dice)
    {
        var (least, most, millions) = rank switch
        {
            Designation.Chief => (160, 620, 90),
            Designation.VicePresident => (90, 310, 42),
            Designation.SeniorDirector => (42, 130, 18),
            Designation.Director => (14, 64, 8),
            Designation.Manager => (6, 18, 2),
            _ => (2, 9, 0),
        };
        var budget = dice.Between(millions / 2, millions) * 1_000_000m + dice.Between(0, 9) * 100_000m;
        return (dice.Between(least, most), millions == 0 ? null : budget);
    }

    private static string[] Titles(Designation rank, House house) => (rank, house) switch
    {
        (Designation.Chief, House.University) => ["Dean for {0}", "Chief Scientist, {0}"],
        (Designation.Chief, _) => ["Chief {0} Officer", "Chief Officer, {0}"],
        (Designation.VicePresident, House.University) => ["Vice Dean, {0}", "Vice Provost, {0}"],
        (Designation.VicePresident, _) => ["Vice President, {0}"],
        (Designation.SeniorDirector, House.University) => ["Chair, {0}", "Associate Dean, {0}"],
        (Designation.SeniorDirector, House.Hospital) => ["Executive Director, {0}", "Division Chief, {0}"],
        (Designation.SeniorDirector, _) => ["Senior Director, {0}"],
        (Designation.Director, House.University) => ["Professor and Director, {0}", "Director, Centre for {0}"],
        (Designation.Director, House.Hospital) => ["Director, {0}", "Director, {0} Service"],
        (Designation.Director, _) => ["Director, {0}", "Head of {0}"],
        (Designation.Manager, House.University) => ["Associate Professor, {0}"],
        (Designation.Manager, House.Hospital) => ["{0} Lead", "Programme Manager, {0}"],
        (Designation.Manager, _) => ["Group Leader, {0}", "Manager, {0}"],
        (_, House.University) => ["Research Fellow, {0}", "Assistant Professor, {0}"],
        (_, House.Hospital) => ["Specialist, {0}", "Senior Specialist, {0}"],
        _ => ["Scientist, {0}", "Senior Scientist, {0}"],
    };
}
