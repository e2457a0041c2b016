using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>
/// What the firm's lists say of people: how they came to its notice, its own words for them, and what the places they held are called. Has dice of its
/// own, so that the rest of the firm stays as it was before there were lists.
/// </summary>
internal sealed class DemoTags(Dice dice, IReadOnlyCollection<Source> sources, IReadOnlyCollection<NamedDesignation> designations)
{
    private readonly Tag[] tags = [.. new[] { "Met at a congress", "Would relocate for a chair", "Speaks to boards", "Bilingual", "Reference we trust", "Asked to hear from us in spring" }.Select(name => new Tag(name))];

    /// <summary>A tag that is no longer given, and that some still have.</summary>
    private readonly Tag retired = new("Seen at the autumn forum");

    public IReadOnlyList<Tag> Tags => [.. tags, retired];

    public void Put(IReadOnlyList<Candidate> people)
    {
        foreach (var (at, person) in people.Index())
        {
            person.ComeBy(Source(dice.Falls(35) ? "Own research" : dice.Pick(["Referral", "Publication or grant", "Congress or society", "Earlier search", "Approached us", "Nominated by the client"])));
            var some = dice.Some(tags, at == 0 ? 2 : dice.Falls(45) ? dice.Between(1, 2) : 0);
            person.TagWith(dice.Falls(4) ? [.. some, retired] : some);
            // Of some, only the rank was ever written down.
            foreach (var held in person.Appointments.Where(held => dice.Falls(70)).ToList())
                if (NameOf(held) is { } named) person.Designate(held, named);
        }
        retired.Retire();
    }

    private Source Source(string name) => sources.Single(held => held.Name == name);

    private NamedDesignation? NameOf(Appointment held)
    {
        var said = held.Title.StartsWith("Chair,", StringComparison.Ordinal) ? "Department chair" : held.Title;
        return designations.Where(one => one.Rank == held.Designation && said.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(one => one.Name.Length).FirstOrDefault();
    }
}
