using CsCheck;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

/// <summary>The index says what matching everyone one by one says, to the last digit.</summary>
public class TalentIndexPropertyTests
{
    private static readonly Gen<TalentProfile[]> Pools =
        from specialties in Gen.OneOf(5, 70)
        from pool in TalentGen.Profiles(Gen.Guid, specialties).Array[0, 200]
        select pool;

    [Fact]
    public void The_index_agrees_with_the_plain_definition() =>
        (from pool in Pools
         from requirements in TalentGen.Requirements
         from share in Gen.OneOf(Gen.Const(30), Gen.Int[0, 100])
         from top in Gen.OneOf(0, 1, 7, 500)
         select (pool, requirements, share, top)).Sample(input =>
        {
            var options = new TalentOptions(input.share);
            var index = TalentIndex.Of(input.pool);
            Assert.Equal(TalentGen.Told(TalentMatch.Rank(input.pool, input.requirements, options, input.top, input.top)),
                TalentGen.Told(index.Match(input.requirements, options, input.top, input.top)));
            Assert.Equal(TalentGen.Told(TalentMatch.Rank(input.pool, input.requirements, options).Count), TalentGen.Told(index.CountPassing(input.requirements, options)));
            Assert.Equal(TalentMatch.Rank(input.pool, []).Facets.Specialties.ToDictionary(facet => facet.Value, facet => facet.Count), index.CountBySpecialty());
        }, iter: 1_500);

    [Fact]
    public void So_it_does_over_several_chunks_and_on_any_number_of_cores() =>
        (from pool in TalentGen.Profiles(Gen.Guid, 66).Array[2_000]
         from requirements in TalentGen.Requirements
         from keys in Gen.Guid.Array[10]
         select (pool, requirements, keys)).Sample(input =>
        {
            // Ten copies of everyone under other ids: ties across chunks, in number.
            TalentProfile[] pool = [.. input.keys.SelectMany((_, copy) => input.pool.Select(profile => profile with { Id = Turned(profile.Id, copy) }))];
            var index = TalentIndex.Of(pool);
            var plain = TalentGen.Told(TalentMatch.Rank(pool, input.requirements));
            Assert.Equal(plain, TalentGen.Told(index.Match(input.requirements, new(Cores: 1))));
            Assert.Equal(plain, TalentGen.Told(index.Match(input.requirements, new(Cores: 2))));
            Assert.Equal(plain, TalentGen.Told(index.Match(input.requirements, new(Cores: 5))));
        }, iter: 25, threads: 1);

    [Fact]
    public void However_it_came_about_the_index_holds_what_was_put_last() =>
        (from steps in Gen.Select(TalentGen.Profiles(Gen.Int[0, 60].Select(TalentGen.Specialty), 70).Array[0, 20], Gen.Int[0, 60].Select(TalentGen.Specialty).Array[0, 10]).Array[1, 12]
         from requirements in TalentGen.Requirements
         select (steps, requirements)).Sample(input =>
        {
            var index = new TalentIndex();
            var held = new Dictionary<Guid, TalentProfile>();
            foreach (var (put, removed) in input.steps)
            {
                index.Apply(put, removed);
                foreach (var id in removed) held.Remove(id);
                foreach (var profile in put) held[profile.Id] = profile;
            }
            Assert.Equal(held.Count, index.Count);
            Assert.All(held.Values, profile => Assert.Equal(TalentGen.Told(profile), TalentGen.Told(index.Find(profile.Id)!)));
            Assert.Equal(TalentGen.Told(TalentMatch.Rank(held.Values, input.requirements)), TalentGen.Told(index.Match(input.requirements)));
        }, iter: 500);

    [Fact]
    public void Weights_and_points_add_up_to_the_match_and_lie_within_it() =>
        (from profile in TalentGen.Profiles(Gen.Guid)
         from requirements in TalentGen.Requirements
         from share in Gen.Int[0, 100]
         select (profile, requirements, share)).Sample(input =>
        {
            var verdict = TalentMatch.Evaluate(input.profile, input.requirements, new(input.share));
            Domain.Ranking.Ratio weights = 0, points = 0, output = 0;
            foreach (var reason in verdict.Reasons)
            {
                (weights, points) = (weights + reason.Weight, points + reason.Points);
                if (reason.Requirement.Fact.IsScientificOutput) output += reason.Weight;
            }
            Assert.True(verdict.Coverage >= 0 && verdict.Coverage <= 100);
            if (verdict.Match is not { } match)
            {
                Assert.Equal(0, weights);
                return;
            }
            Assert.Equal(100, weights);
            Assert.Equal(verdict.MatchNumber, (int)(points.Numerator * 10_000 / points.Denominator));
            Assert.InRange(match, 0, 100);
            Assert.True(output <= input.share);
        }, iter: 3_000);

    private static Guid Turned(Guid id, int by)
    {
        var bytes = id.ToByteArray();
        bytes[3] += (byte)(by * 25);
        return new(bytes);
    }
}
