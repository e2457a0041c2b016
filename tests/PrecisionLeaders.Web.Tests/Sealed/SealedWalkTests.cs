using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>
/// Sealed means sealed: every address, link, form, file, mail and trail as every other person. Nobody meets a word of the sealed scorecard; and since a level can
/// hide in any figure, order or missing link, everything is asked twice, with opposite scorecards: no answer to anyone else may differ.
/// </summary>
public sealed class SealedWalkTests
{
    [Fact]
    public async Task The_scene_has_a_record_for_every_address()
    {
        await using var scene = await SealedScene.OfAsync(RevealRule.WhenRoundCloses);
        var book = await scene.BookAsync();
        Assert.True(book.Unfilled.Count == 0, $"The scene has no record for these; give it one, so that the walk goes there:\n{string.Join('\n', book.Unfilled)}");
        Assert.True(book.Pages.Count > 100 && book.Handlers.Count > 50, $"{book.Pages.Count} addresses, {book.Handlers.Count} handlers");
    }

    [Fact]
    public async Task Until_the_round_closes_nobody_meets_what_a_rater_wrote()
    {
        await using var scene = await SealedScene.OfAsync(RevealRule.WhenRoundCloses);
        await NobodyMeetsAsync(scene, scene.Owing, scene.Recused, scene.Reader, scene.Chair, scene.Colleague, scene.RecusedLead, scene.Outsider, scene.Admin, null);
        await NothingTellsAsync(scene);
    }

    [Fact]
    public async Task Until_their_own_are_in_no_rater_meets_what_another_wrote()
    {
        await using var scene = await SealedScene.OfAsync(RevealRule.WhenOwnAreIn);
        // The author has the note before them, and the scores are open to a colleague who owes nothing: that the walk finds both shows that it would.
        Assert.Contains((await scene.WalksAsync(scene.Author)).Answers.Values, answer => Has(answer, SealedScene.Note));
        var open = await scene.WalksAsync(scene.Colleague);
        await NobodyMeetsAsync(scene, scene.Owing, scene.Recused, scene.RecusedLead, scene.Reader, scene.Outsider, scene.Admin, null);
        var told = Differences(open.Answers, (await scene.WalksAsync(scene.Colleague)).Answers).ToList();
        foreach (var path in new[] { "/ranking", "/ranking.csv", "/ranking.xlsx", "/review/runs/" }) Assert.Contains(told, difference => difference.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_recused_meets_neither_the_person_nor_the_scores_even_when_all_is_open()
    {
        await using var scene = await SealedScene.OfAsync(RevealRule.WhenOwnAreIn);
        await scene.App.HasClosed(scene.Round);
        var wrong = new List<string>();
        foreach (var (person, mayKnow) in new (Account, string[])[]
        {
            (scene.Recused, []),
            // The talent pool is the firm's: a recruiter knows that someone is in it. What becomes of them in the search is kept from who is recused.
            (scene.RecusedLead, ["/candidates", "/find", "/off-limits/new", "/searches/" + scene.Round.Search.Id + "/find", "/searches/" + scene.Round.Search.Id + "/board/add"]),
        })
        {
            foreach (var (address, answer) in (await scene.WalksAsync(person)).Answers)
            {
                if (Has(answer, SealedScene.Note)) wrong.Add($"{person.Name} meets the note at {address}");
                if (Has(answer, "Candidate1") && !mayKnow.Any(path => address.Replace("POST ", "", StringComparison.Ordinal).StartsWith(path, StringComparison.Ordinal))) wrong.Add($"{person.Name} meets the person at {address}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task NobodyMeetsAsync(SealedScene scene, params Account?[] people)
    {
        var first = new List<Walker>();
        foreach (var person in people) first.Add(await scene.WalksAsync(person));
        await scene.TurnAsync(toSecond: true, forGood: true);
        var wrong = new List<string>();
        foreach (var (person, walked) in people.Zip(first))
        {
            var name = person?.Name ?? "Nobody";
            Assert.True(walked.Answers.Count > 100, $"{name} came to {walked.Answers.Count} addresses only.");
            foreach (var (address, answer) in walked.Answers)
            {
                if (Has(answer, SealedScene.Note) || Has(answer, SealedScene.DraftNote)) wrong.Add($"{name} meets the note at {address}");
                // Fellow members of the committee do not learn who rated: no page of theirs names the raters of a round.
                if (person is not null && person.Is(Roles.Reviewer) && person.Id != scene.Chair.Id && Has(answer, scene.Author.Name)) wrong.Add($"{name} meets the rater's name at {address}");
            }
            wrong.AddRange(Differences(walked.Answers, (await scene.WalksAsync(person)).Answers).Select(difference => $"{name} can tell the levels at {difference}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
    }

    /// <summary>What stays behind: mails, the trail and the log.</summary>
    private static async Task NothingTellsAsync(SealedScene scene)
    {
        var trail = await scene.App.Reads(db => db.AuditEntries.Select(entry => entry.Kind + " " + entry.Act + " " + entry.Fields).ToListAsync());
        Assert.Contains(trail, line => line.StartsWith("Scorecard", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, line => line.Any(char.IsAsciiDigit));
        var values = await scene.App.Reads(db => db.AuditEntries.Where(entry => entry.Values != null).Select(entry => entry.Kind + " " + entry.Values!.Text).ToListAsync());
        Assert.DoesNotContain(values, value => value.StartsWith("Scorecard", StringComparison.Ordinal) || Has(value, SealedScene.Note) || Has(value, SealedScene.DraftNote) || Has(value, SealedScene.RecusalReason));
        var mails = await scene.App.Reads(db => db.Outbox.Select(mail => mail.Key + " " + mail.Path + " " + mail.Words + " " + mail.Trouble).ToListAsync());
        Assert.Contains(mails, mail => mail.StartsWith("revealed/", StringComparison.Ordinal));
        foreach (var secret in new[] { SealedScene.Note, SealedScene.DraftNote, SealedScene.RecusalReason, scene.Author.Name, "Candidate1" })
        {
            Assert.DoesNotContain(trail, line => Has(line, secret));
            Assert.DoesNotContain(mails, mail => Has(mail, secret));
            Assert.DoesNotContain(scene.Log.Lines, line => Has(line, secret));
        }
        Assert.NotEmpty(scene.Log.Lines);
    }

    private static IEnumerable<string> Differences(SortedDictionary<string, string> first, SortedDictionary<string, string> second)
    {
        foreach (var address in first.Keys.Union(second.Keys))
        {
            var (one, other) = (first.GetValueOrDefault(address), second.GetValueOrDefault(address));
            if (one == other) continue;
            yield return one is null || other is null ? $"{address}: it is there with one scorecard and not with the other" : $"{address}: {FirstDifference(one, other)}";
        }
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
        return new StringBuilder().Append('“').Append(Around(one)).Append("” and “").Append(Around(other)).Append('”').ToString();
    }

    private static bool Has(string text, string secret) => text.Contains(secret, StringComparison.OrdinalIgnoreCase);
}
