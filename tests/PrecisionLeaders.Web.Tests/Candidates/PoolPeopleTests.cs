using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class PoolPeopleTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Whom_a_record_could_be_is_told_with_reasons_and_nobody_for_another_person()
    {
        var held = await app.HasCandidate("Roberta Jane", "Núñez-Okafor", person =>
        {
            person.Reach(null, null, "Halewater", Market.Unknown);
            person.AddAppointment("Director", "Larkhaven Health", new PartialDate(2019), null);
            person.AddDegree("MD", null, "Wexcombe University", null, new PartialDate(1998));
            person.AddEvidence(EvidenceKind.Publication, "Newborn genomes", new("PubMed", null, null, null)).Describe(null, null, null, "10.1000/xyz").File("123", "first of 4 authors", null);
            person.Identify(PersonRecord.OtherNameScheme, "Roberta Miller");
        });
        for (var i = 0; i < 15; i++) await app.HasCandidate($"Someone{i}", $"Other{i}");
        // In portions, the last of them not full.
        var pool = await app.Reads(db => PoolPeople.ReadAsync(db, portion: 3));
        Assert.Equal(16, pool.Count);

        var twin = Assert.Single(pool.Whom(new PersonRecord { GivenName = "R. J.", FamilyName = "Nunez", Degrees = [new("M.D.", null, "Wexcombe University", null, new PartialDate(1998))], Appointments = [new("Chair", "Larkhaven Health", null, null)] }));
        Assert.Equal((held.Id, held.Name), (twin.Id, twin.Name));
        Assert.Contains(twin.Reasons, reason => reason is { Field: "Family name", Words: "agrees in a part", Bits: > 0 });
        Assert.Contains(twin.Reasons, reason => reason is { Field: "Degree", Words: "agrees in year and school", Bits: > 5 });
        Assert.Equal(twin.Bits, twin.Reasons.Sum(reason => reason.Bits), 6);

        Assert.Single(pool.Whom(new PersonRecord { GivenName = "Roberta", FamilyName = "Miller", Evidence = [new(EvidenceKind.Publication, "Newborn genomes", null, null, null, "10.1000/XYZ", null)] }));
        Assert.Empty(pool.Whom(new PersonRecord { GivenName = "Thomas", FamilyName = "Okafor", Appointments = [new("Chair", "Larkhaven Health", null, null)] }));
        Assert.Empty(pool.Whom(new PersonRecord { FamilyName = "…" }));
        Assert.Empty(pool.Pairs());
    }
}
