using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What the committees wrote and asked: comments on two finalists, one of them private, and three questions of which one waits.</summary>
internal sealed class DemoTalk(DemoStaff staff, DemoCalendar calendar)
{
    public IEnumerable<Comment> Comments(IReadOnlyList<Candidacy> nine)
    {
        yield return new Comment(nine[0], staff.Hollis, CommentReach.Committee, "At the visit, ask how the nine hospitals shared the cost before insurers paid.", calendar.At(4, 2));
        yield return new Comment(nine[0], staff.Maren, CommentReach.Committee, "The chief financial officer should sit in on that part.", calendar.At(4, 5));
        yield return new Comment(nine[2], staff.Maren, CommentReach.Private, "Compare her pharmacy budget with ours before the meeting.", calendar.At(3, 3));
    }

    public IEnumerable<Question> Questions(CandidateList list, IReadOnlyList<Candidacy> nine)
    {
        var move = new Question(list, nine[0], staff.Linnea, "Would she take up the post before the licence of the new laboratory is granted?", calendar.At(15, 2));
        move.Answer("Yes. She can begin in the spring, and would use the months before it to hire.", staff.Imogen, calendar.At(14, 3));
        move.Publish(move.Text, calendar.At(14, 3));
        yield return move;
        var others = new Question(list, null, staff.Bernard, "Why is nobody from industry among the first five?", calendar.At(12, 4));
        others.Answer("Two were approached and declined for pay; Oyeveld is the one who stayed.", staff.Ottilie, calendar.At(11, 2));
        yield return others;
    }

    public Question OpenQuestion(CandidateList list) =>
        new(list, null, staff.Bernard, "May the post be shared by two people for the first year?", calendar.At(2, 3));
}
