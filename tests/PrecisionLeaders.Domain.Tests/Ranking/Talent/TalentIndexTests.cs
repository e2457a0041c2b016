using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

/// <summary>Changes to a large index, and what readers see of them.</summary>
public class TalentIndexTests
{
    private const int Many = 30_000;
    private static readonly TalentRequirement[] NotBarred = [new("G1", Importance.Must, 1, new NotOffLimitsFact())];

    [Fact]
    public void A_profile_takes_at_most_64_bytes_with_64_specialties_in_use()
    {
        var index = TalentIndex.Of(Pool(specialties: 64));
        Assert.InRange(index.Bytes / (double)index.Count, 60, 64);
        // Each further one costs an eighth of a byte.
        Assert.InRange(TalentIndex.Of(Pool(specialties: 72)).Bytes / (double)Many - index.Bytes / (double)Many, 0.99, 1.02);
    }

    [Fact]
    public void Chunks_split_and_empty_as_people_come_and_go_between_others()
    {
        var pool = Pool(3).ToArray();
        var index = TalentIndex.Of(pool.Where((_, at) => at % 3 == 0));
        index.Apply([.. pool.Where((_, at) => at % 3 == 1)], []);
        index.Apply([.. pool.Where((_, at) => at % 3 == 2)], []);
        Assert.Equal(Many, index.Count);
        Assert.All(pool.Where((_, at) => at % 97 == 0), profile => Assert.Equal(TalentGen.Told(profile), TalentGen.Told(index.Find(profile.Id)!)));

        index.Apply([], [.. pool.Where((_, at) => at is > 2_000 and < 29_000).Select(profile => profile.Id)]);
        Assert.Equal(3_001, index.Count);
        Assert.Equal(3_001, index.Match([], top: 10_000).Hits.Count);
        index.Apply([], [.. pool.Select(profile => profile.Id)]);
        Assert.Equal(0, index.Count);
        Assert.Null(index.Find(pool[0].Id));
        index.Replace(pool);
        Assert.Equal(Many, index.CountPassing([]).Passing);
    }

    [Fact]
    public void The_last_of_several_with_one_id_counts_and_a_put_outlasts_a_removal()
    {
        var person = new TalentProfile(Guid.NewGuid()) { Team = 1 };
        var index = new TalentIndex();
        index.Apply([person, person with { Team = 2 }], [person.Id]);
        Assert.Equal(2, index.Find(person.Id)!.Team);
    }

    /// <summary>
    /// The lists are full of one match before the others come, all better by the least there is: a ten-thousandth of the one requirement asked, where the
    /// bound by which people are left out is the match itself, and a hundredth of that, where the rough match decides whether an exact one is reckoned.
    /// </summary>
    [Theory]
    [InlineData(0, 10_000, 0)]
    [InlineData(1, 0, 200)]
    public void Nobody_is_left_out_who_is_better_by_a_hair(int weightOfTeam, int moreBudget, int moreTeam)
    {
        List<TalentRequirement> asked = [new("R1", Importance.Nice, 100, new BudgetOwnedFact(new(0, 100_000_000)))];
        if (weightOfTeam > 0) asked.Add(new("R2", Importance.Nice, weightOfTeam, new TeamLedFact(new(0, 1_000_000))));
        TalentProfile[] pool = [.. Enumerable.Range(0, 3_000).Select(at => new TalentProfile(new Guid(at, 0, 0, new byte[8]))
        {
            Team = 600_000 + (at < 1_500 ? 0 : moreTeam),
            BudgetThousands = 60_000_000 + (at < 1_500 ? 0 : moreBudget),
        })];
        var hits = TalentIndex.Of(pool).Match(asked, top: 30).Hits;
        Assert.Equal(pool.Skip(1_500).Take(30).Select(profile => profile.Id), hits.Select(verdict => verdict.Id));
    }

    [Fact]
    public async Task Readers_never_see_half_a_change()
    {
        var pool = Pool(3).ToArray();
        var index = TalentIndex.Of(pool);
        // All are barred or none is: a reader that counts anything between has seen two states at once.
        TalentProfile[] barred = [.. pool.Select(profile => profile with { IsOffLimits = true })];
        var isDone = false;
        var writing = Task.Run(() =>
        {
            for (var turn = 0; turn < 20; turn++) index.Apply(turn % 2 == 0 ? barred : pool, []);
            Volatile.Write(ref isDone, true);
        });
        var seen = new HashSet<int>();
        while (!Volatile.Read(ref isDone)) seen.Add(index.CountPassing(NotBarred).Passing);
        await writing;
        Assert.Subset(new HashSet<int> { 0, Many }, seen);
        Assert.Equal(Many, index.CountPassing(NotBarred).Passing);
    }

    private static IEnumerable<TalentProfile> Pool(int specialties)
    {
        var dice = new Random(20261123);
        var id = new byte[16];
        for (var made = 0; made < Many; made++)
        {
            dice.NextBytes(id);
            yield return new(new Guid(id)) { Specialties = [TalentGen.Specialty(dice.Next(specialties))], Team = dice.Next(900), Designation = (Designation)dice.Next(7) };
        }
    }
}
