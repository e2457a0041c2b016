using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments");
        builder.Property(held => held.Text).HasMaxLength(Comment.TextLength);
        builder.HasIndex(held => new { held.CandidacyId, held.At });
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.Property(held => held.Text).HasMaxLength(Question.TextLength);
        builder.Property(held => held.AnswerText).HasMaxLength(Question.AnswerLength);
        builder.Property(held => held.PublishedText).HasMaxLength(Question.TextLength);
        builder.HasIndex(held => new { held.SearchId, held.At });
    }
}
