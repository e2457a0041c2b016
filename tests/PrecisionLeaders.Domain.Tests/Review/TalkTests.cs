using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class TalkTests
{
    private readonly Committee committee = new();

    [Fact]
    public void A_comment_is_reworded_by_its_author_alone_and_says_so()
    {
        var comment = new Comment(committee.People[0], committee.Raters[0], CommentReach.Committee, "  Ask about the merger. ", Committee.Now);
        Assert.Equal(("Ask about the merger.", null), (comment.Text, comment.ChangedAt));
        comment.Reword("Ask about the merger.", committee.Raters[0], Committee.Now.AddHours(1));
        Assert.Null(comment.ChangedAt);
        comment.Reword("Ask about the merger of 2019.", committee.Raters[0], Committee.Now.AddHours(2));
        Assert.Equal(Committee.Now.AddHours(2), comment.ChangedAt);
        Assert.Equal("Only its author changes a comment.", Committee.Refusal(() => comment.Reword("Mine", committee.Raters[1], Committee.Now)));
        Assert.Equal("The comment is missing.", Committee.Refusal(() => comment.Reword(" ", committee.Raters[0], Committee.Now)));
    }

    [Fact]
    public void A_question_is_asked_on_a_presented_list_of_someone_on_it()
    {
        var list = new CandidateList(committee.Search, ListKind.ShortList, 1, committee.Lead, Committee.Now);
        list.Add(committee.People[0]);
        Assert.Equal("A question is asked on a list that was presented.", Committee.Refusal(() => _ = new Question(list, null, committee.Raters[0], "Why?", Committee.Now)));
        list.Present([committee.Raters[0]], Committee.Now);
        Assert.Equal("That person is not on this list.", Committee.Refusal(() => _ = new Question(list, committee.People[1], committee.Raters[0], "Why?", Committee.Now)));
        Assert.True(new Question(list, committee.People[0], committee.Raters[0], "Why?", Committee.Now).IsOpen);
    }

    [Fact]
    public void An_answer_is_told_once_and_published_only_when_there_is_one()
    {
        var question = Asked();
        Assert.Equal("Answer the question before the committee reads it.", Committee.Refusal(() => question.Publish("Why?", Committee.Now)));
        Assert.True(question.Answer("Because.", committee.Lead, Committee.Now));
        Assert.False(question.Answer(" Because. ", committee.Lead, Committee.Now.AddDays(1)));
        Assert.Equal(Committee.Now, question.AnsweredAt);
        question.Publish("Is it so?", Committee.Now);
        Assert.Equal("Is it so?", question.PublishedText);
        question.Withhold();
        Assert.Null(question.PublishedText);
        Assert.Equal("This question is answered already, and stays on record with its answer.", Committee.Refusal(() => question.RequireRetractable(committee.Raters[0])));
        Assert.Equal("Only its asker takes a question back.", Committee.Refusal(() => Asked().RequireRetractable(committee.Raters[1])));
    }

    private Question Asked()
    {
        var list = new CandidateList(committee.Search, ListKind.ShortList, 1, committee.Lead, Committee.Now);
        list.Add(committee.People[0]);
        list.Present([committee.Raters[0]], Committee.Now);
        return new Question(list, null, committee.Raters[0], "Why?", Committee.Now);
    }
}
