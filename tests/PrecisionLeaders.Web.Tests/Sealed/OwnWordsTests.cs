using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>What the firm says of people for itself, tags and how they came to its notice, reaches no committee: no page, no file, no mail.</summary>
public sealed class OwnWordsTests
{
    private const string TagName = "Pumpernickelgrove", SourceName = "Juniperlantern", Designated = "Marzipanwarden";

    [Fact]
    public async Task No_committee_member_meets_a_tag_or_a_source_and_recruiters_do()
    {
        await using var scene = await SealedScene.OfAsync(RevealRule.WhenRoundCloses);
        await scene.App.Has(async db =>
        {
            var (tag, source, named) = (new Tag(TagName), new Source(SourceName), new NamedDesignation(Designated, Designation.Director));
            db.AddRange(tag, source, named);
            var ids = scene.Round.Candidacies.Select(held => held.CandidateId).ToList();
            foreach (var person in await db.Candidates.Whole().Where(held => ids.Contains(held.Id)).ToListAsync())
            {
                person.TagWith([tag]);
                person.ComeBy(source);
                person.Designate(person.Appointments[0], named);
            }
            return 0;
        });
        foreach (var person in new[] { scene.Owing, scene.Reader, scene.Chair })
        {
            var answers = (await scene.WalksAsync(person)).Answers;
            Assert.True(answers.Count > 100);
            Assert.Empty(answers.Where(answer => Has(answer.Value, TagName) || Has(answer.Value, SourceName)).Select(answer => $"{person.Name} at {answer.Key}"));
            // The walk comes to where it would stand: what a place is called is read there.
            Assert.Contains(answers.Values, answer => Has(answer, Designated));
        }
        var own = (await scene.WalksAsync(scene.Colleague)).Answers.Values;
        Assert.Contains(own, answer => Has(answer, TagName));
        Assert.Contains(own, answer => Has(answer, SourceName));
        Assert.False(await scene.App.Reads(db => db.Outbox.AnyAsync(mail => mail.Words!.Contains(TagName) || mail.Words.Contains(SourceName))));
        Assert.DoesNotContain(scene.Log.Lines, line => Has(line, TagName) || Has(line, SourceName));
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
