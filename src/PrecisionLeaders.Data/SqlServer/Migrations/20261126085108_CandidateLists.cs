using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CandidateLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CameById",
                table: "ImportBatches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SourceId",
                table: "Candidates",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NamedId",
                table: "Appointment",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CandidateTag",
                columns: table => new
                {
                    TagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateTag", x => new { x.CandidateId, x.TagId });
                    table.ForeignKey(
                        name: "FK_CandidateTag_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CandidateTag_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_CameById",
                table: "ImportBatches",
                column: "CameById");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_SourceId",
                table: "Candidates",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_NamedId",
                table: "Appointment",
                column: "NamedId");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTag_TagId",
                table: "CandidateTag",
                column: "TagId");

            migrationBuilder.AddForeignKey(
                name: "FK_Appointment_Designations_NamedId",
                table: "Appointment",
                column: "NamedId",
                principalTable: "Designations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Candidates_Sources_SourceId",
                table: "Candidates",
                column: "SourceId",
                principalTable: "Sources",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ImportBatches_Sources_CameById",
                table: "ImportBatches",
                column: "CameById",
                principalTable: "Sources",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Appointment_Designations_NamedId",
                table: "Appointment");

            migrationBuilder.DropForeignKey(
                name: "FK_Candidates_Sources_SourceId",
                table: "Candidates");

            migrationBuilder.DropForeignKey(
                name: "FK_ImportBatches_Sources_CameById",
                table: "ImportBatches");

            migrationBuilder.DropTable(
                name: "CandidateTag");

            migrationBuilder.DropIndex(
                name: "IX_ImportBatches_CameById",
                table: "ImportBatches");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_SourceId",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Appointment_NamedId",
                table: "Appointment");

            migrationBuilder.DropColumn(
                name: "CameById",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "NamedId",
                table: "Appointment");
        }
    }
}
