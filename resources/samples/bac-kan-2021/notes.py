"""Reasons of the verifiers and the units, in Vietnamese. Placeholders are filled from the figures of both stages."""

# Cut by figures, departments: per criterion one or more sentences.
CUTS_SO = {
    "1.1.1": ["Kế hoạch ký ban hành sau thời hạn UBND tỉnh ấn định."],
    "1.1.2": ["Kế hoạch không có nhiệm vụ về cải cách tài chính công, chưa ghi rõ đơn vị chủ trì."],
    "1.1.3": ["{diff} nhiệm vụ chưa có sản phẩm kiểm chứng; công nhận {n}/{d} nhiệm vụ hoàn thành.",
              "{diff} nhiệm vụ hoàn thành sau ngày chốt kỳ đánh giá, chuyển tính vào năm sau."],
    "1.2.1": ["Sổ văn bản đến ghi nhận thêm {diff} báo cáo gửi sau thời hạn quy định.",
              "Báo cáo 6 tháng phát hành trên trục liên thông sau thời hạn 04 ngày."],
    "1.2.1:thieu": ["Sổ văn bản đến không ghi nhận báo cáo quý III của đơn vị."],
    "1.2.2": ["Báo cáo năm thiếu phụ lục số liệu về dịch vụ công trực tuyến.",
              "Số liệu báo cáo quý III không khớp với báo cáo 6 tháng, đơn vị chưa đính chính."],
    "1.3.1": ["Chỉ có {n} kết luận kiểm tra ban hành trong kỳ; {diff} đơn vị mới có kế hoạch, chưa kiểm tra.",
              "{diff} đơn vị kiểm tra lồng ghép nhưng kết luận không có mục cải cách hành chính."],
    "1.3.2": ["{diff} vấn đề báo cáo đã xử lý nhưng chưa có văn bản khắc phục."],
    "1.4.1": ["Nhiệm vụ tổ chức hội nghị tuyên truyền quý IV chưa thực hiện."],
    "1.4.2": ["Chưa có sản phẩm chứng minh hình thức: {missing}."],
    "1.5": ["Sáng kiến về số hóa hồ sơ đã được công nhận từ năm trước, không tính lại.",
            "Quyết định công nhận sáng kiến ký sau ngày chốt kỳ đánh giá."],
    "1.6": ["Phần mềm theo dõi nhiệm vụ ghi nhận {b}/{a} nhiệm vụ hoàn thành đúng hạn, đơn vị báo cáo {sb}.",
            "{diff} nhiệm vụ cập nhật kết quả sau hạn, tính theo mức quá hạn đã hoàn thành."],
    "2.1.1": ["{diff} dự thảo trình sau tiến độ của chương trình; công nhận {n}/{d} văn bản."],
    "2.1.2": ["Hồ sơ một dự thảo quyết định không có bản tổng hợp, tiếp thu, giải trình ý kiến góp ý."],
    "2.2.1": ["Kế hoạch theo dõi thi hành pháp luật ban hành sau thời hạn."],
    "2.2.2:khong": ["Sở Tư pháp không nhận được báo cáo theo dõi thi hành pháp luật năm."],
    "2.2.2": ["Báo cáo theo dõi thi hành pháp luật gửi sau thời hạn, theo dấu thời gian trên trục liên thông."],
    "2.2.3": ["{diff} kiến nghị chưa có văn bản xử lý; tỷ lệ xử lý {n}/{d}."],
    "2.3.1": ["Danh mục văn bản hết hiệu lực gửi thiếu hai quyết định của UBND tỉnh."],
    "2.3.3": ["{diff} văn bản bị kiến nghị chưa có quyết định bãi bỏ, thay thế."],
    "2.3.2": ["{diff} văn bản mới có dự thảo tờ trình, chưa trình UBND tỉnh."],
    "3.1.1": ["Biểu mẫu rà soát của {diff} thủ tục chưa hoàn chỉnh; công nhận {n}/{d} thủ tục."],
    "3.1.2:0": ["Quyết định phê duyệt phương án đơn giản hóa không có thủ tục nào của đơn vị."],
    "3.1.2": ["Chỉ {n} thủ tục có trong quyết định phê duyệt phương án đơn giản hóa."],
    "3.1.3": ["{diff} vấn đề phát hiện qua rà soát chưa có văn bản kiến nghị xử lý."],
    "3.2.1": ["Thêm {diff} thủ tục trình công bố chậm so với ngày văn bản có hiệu lực.",
              "Đối chiếu quyết định công bố: {total} thủ tục trình chậm."],
    "3.2.2": ["Kiểm tra tại nơi tiếp nhận: ba thủ tục còn niêm yết nội dung cũ."],
    "3.2.3": ["Kiểm tra ngẫu nhiên trên cổng: {diff} thủ tục còn nội dung đã hết hiệu lực.",
              "{diff} thủ tục chưa cập nhật mức phí mới; công nhận {n}/{d}."],
    "3.3.1": ["{diff} thủ tục có trong danh mục nhưng thực tế vẫn tiếp nhận tại cơ quan."],
    "3.3.2:0": ["Các thủ tục kê khai chưa có quy trình liên thông được phê duyệt."],
    "3.3.2": ["Chỉ công nhận {n} nhóm thủ tục có quy trình liên thông được phê duyệt."],
    "3.3.3": ["{n}/{d} thủ tục có thời gian ngắn hơn quy định; {diff} thủ tục không cắt giảm trong quy trình nội bộ."],
    "3.4.1": ["{late} hồ sơ trễ hạn theo trích xuất hệ thống một cửa ngày 10/01/{next}."],
    "3.4.2": ["{d} hồ sơ trễ hạn nhưng mới có {n} văn bản xin lỗi."],
    "3.4.3": ["Mức đánh giá theo hệ thống là {p}%, đơn vị tự tính {sp}%."],
    "3.5.1": ["{diff} phản ánh trả lời sau hạn theo hệ thống tiếp nhận phản ánh, kiến nghị."],
    "3.5.2": ["{diff} kết quả trả lời chưa được công khai trên cổng dịch vụ công."],
    "4.1.1": ["Đề án sắp xếp đã được phê duyệt nhưng chưa ban hành quyết định về chức năng, nhiệm vụ của các phòng."],
    "4.1.2": ["Một chi cục còn vượt số lượng cấp phó tại thời điểm chốt kỳ đánh giá."],
    "4.2.1": ["Bảng lương tháng cuối kỳ cho thấy số người làm việc vượt chỉ tiêu được giao."],
    "4.3.1": ["Một nhiệm vụ phân cấp theo quyết định của UBND tỉnh chưa được thực hiện."],
    "4.1.3": ["Quy chế đã hết phù hợp với cơ cấu tổ chức mới: {missing}."],
    "4.2.2": ["{diff} trường hợp nghỉ hưu đúng tuổi, không thuộc kế hoạch tinh giản."],
    "4.3.2": ["Có kế hoạch kiểm tra nhiệm vụ phân cấp nhưng chưa ban hành kết luận."],
    "4.3.3": ["{diff} vấn đề về phân cấp mới có văn bản đôn đốc, chưa xử lý xong."],
    "5.1.1": ["{diff} phòng còn công chức có chuyên môn chưa đúng bản mô tả vị trí việc làm."],
    "5.1.2": ["{diff} đơn vị sự nghiệp chưa được phê duyệt lại đề án vị trí việc làm."],
    "5.2.1": ["Một trường hợp tiếp nhận viên chức thiếu văn bằng theo vị trí dự tuyển."],
    "5.3.1": ["Báo cáo kết quả đánh giá, xếp loại gửi sau thời hạn."],
    "5.2.2": ["Một trường hợp bổ nhiệm thiếu chứng chỉ bồi dưỡng tại thời điểm bổ nhiệm."],
    "5.3.2:khien-trach": ["Một quyết định kỷ luật khiển trách trong kỳ chưa được đơn vị tổng hợp."],
    "5.3.2:canh-cao": ["Một công chức bị kỷ luật cảnh cáo trong kỳ, đơn vị chưa kê khai."],
    "5.3.2": ["Có quyết định kỷ luật ban hành trong kỳ chưa được đơn vị tổng hợp."],
    "5.4": ["{diff} lượt người chưa có chứng chỉ hoặc giấy xác nhận hoàn thành khóa học.",
            "Một lớp bồi dưỡng chuyển sang năm sau; công nhận {n}/{d} lượt người."],
    "6.1.1": ["Xác nhận của Kho bạc: giải ngân {n}/{d} triệu đồng."],
    "6.1.2": ["{diff} kiến nghị kiểm toán chưa nộp đủ chứng từ thực hiện."],
    "6.2": ["Chưa có tài liệu chứng minh nội dung: {missing}."],
    "6.3": ["Chưa có bảng chi thu nhập tăng thêm của các đơn vị trực thuộc, tính theo mức: {chosen}."],
    "7.1.1": ["{diff} nhiệm vụ chuyển đổi số mới hoàn thành một phần."],
    "7.1.2": ["Biên bản kiểm tra ghi nhận chưa đạt: {missing}."],
    "7.2": ["Trích xuất hệ thống quản lý văn bản: {n}/{d} văn bản đi ký số hợp lệ.",
            "{diff} văn bản chỉ có chữ ký số của cơ quan, thiếu chữ ký số của người ký."],
    "7.3.1": ["{diff} dịch vụ không có hồ sơ trực tuyến trong kỳ theo trích xuất cổng dịch vụ công."],
    "7.3.2": ["Hồ sơ do công chức nộp thay không tính; công nhận {n}/{d} hồ sơ trực tuyến.",
              "Trích xuất cổng dịch vụ công: {n}/{d} hồ sơ nộp trực tuyến."],
    "7.3.3": ["{diff} dịch vụ chưa phát sinh giao dịch trên nền tảng thanh toán."],
    "7.3.4": ["Đơn vị bưu chính xác nhận {n} hồ sơ, thấp hơn {diff} hồ sơ so với tự chấm."],
    "7.4": ["Trang thông tin chưa đáp ứng yêu cầu: {missing}."],
    "7.5:khong": ["Quyết định công bố hệ thống quản lý chất lượng chưa được ban hành lại theo phiên bản mới."],
    "7.5": ["Biên bản đánh giá nội bộ không có nội dung khắc phục điểm không phù hợp."]}

# Districts: own wording where the criterion differs, otherwise by kind of rule.
CUTS_HUYEN = {
    "1.1.1": CUTS_SO["1.1.1"], "1.1.2": CUTS_SO["1.1.2"], "1.1.3": CUTS_SO["1.1.3"], "1.2:tre": CUTS_SO["1.2.1"],
    "1.2:thieu": CUTS_SO["1.2.1:thieu"], "1.2:chua-dat": CUTS_SO["1.2.2"], "1.3.2": CUTS_SO["1.3.2"],
    "1.3.1": ["{diff} xã có lịch kiểm tra nhưng chưa ban hành kết luận."],
    "1.3.3": ["Quyết định ban hành Bộ chỉ số cấp xã ký sau thời hạn."],
    "1.3.4": ["{diff} xã chưa có tên trong quyết định công bố Chỉ số cải cách hành chính cấp xã."],
    "1.4.1": ["Chưa có sản phẩm chứng minh: {missing}."], "1.4.2": CUTS_SO["1.5"], "1.5": CUTS_SO["1.6"],
    "2.1.1": ["{diff} văn bản ban hành sau tiến độ; công nhận {n}/{d} văn bản."],
    "2.1.2:sai": ["Một quyết định ban hành không lấy ý kiến phòng chuyên môn liên quan."],
    "2.1.2:the-thuc": ["Một văn bản sai thể thức, kỹ thuật trình bày."],
    "2.2.3": ["{diff} văn bản bị kiến nghị chưa xử lý xong."],
    "3.2.1": ["Kiểm tra Bộ phận Một cửa: còn thủ tục niêm yết đã hết hiệu lực."],
    "4.1.1": ["Sắp xếp đơn vị sự nghiệp chậm so với lộ trình UBND tỉnh phê duyệt."],
    "4.1.2:phong": ["Một phòng chuyên môn vượt số lượng cấp phó tại thời điểm chốt số liệu."],
    "4.1.2:don-vi": ["Một đơn vị sự nghiệp vượt số lượng cấp phó tại thời điểm chốt số liệu."],
    "4.2.1": CUTS_SO["4.2.1"], "5.2.1": CUTS_SO["5.2.1"], "5.3.1": CUTS_SO["5.3.1"],
    "5.3.2:khien-trach": CUTS_SO["5.3.2:khien-trach"], "5.3.2:canh-cao": CUTS_SO["5.3.2:canh-cao"],
    "2.2.1": ["{diff} nghị quyết của HĐND cấp xã chưa được kiểm tra."],
    "2.2.2": ["Danh mục văn bản hết hiệu lực công bố chậm so với thời hạn luật định."],
    "2.3.1": ["Không có tài liệu đúng hạn đối với nội dung: {missing}."], "2.3.2": CUTS_SO["2.2.3"],
    "3.1.1": CUTS_SO["3.1.1"], "3.1.2:0": CUTS_SO["3.1.2:0"], "3.3.2:0": CUTS_SO["3.3.2:0"], "3.1.2": CUTS_SO["3.1.2"],
    "3.2.2": ["Kiểm tra đột xuất: {diff} xã còn niêm yết thủ tục đã hết hiệu lực."], "3.2.3": CUTS_SO["3.2.3"],
    "3.3.1": ["{diff} thủ tục vẫn tiếp nhận tại phòng chuyên môn."], "3.3.2": CUTS_SO["3.3.2"],
    "3.3.3": ["{diff} xã chưa bố trí đủ diện tích và trang thiết bị tại Bộ phận Một cửa."], "3.3.4": CUTS_SO["3.3.3"],
    "3.4.3": CUTS_SO["3.4.2"], "3.4.4": CUTS_SO["3.4.3"], "3.5.1": CUTS_SO["3.5.1"], "3.5.2": CUTS_SO["3.5.2"],
    "4.2.2": CUTS_SO["4.2.2"], "4.3.1": ["Có thực hiện phân cấp nhưng không có kết luận kiểm tra cấp xã."],
    "4.3.2": CUTS_SO["4.3.3"], "5.1": ["Danh sách còn công chức, viên chức chưa đúng chuyên môn theo vị trí việc làm."],
    "5.2.2:sai": CUTS_SO["5.2.2"], "5.2.2": ["Hồ sơ bổ nhiệm lại một trường hợp thực hiện chậm."], "5.3.2": CUTS_SO["5.3.2"], "5.4.1": CUTS_SO["5.4"],
    "5.4.2": ["{diff} công chức cấp xã chưa có bằng chuyên môn theo chức danh."], "6.1.1": CUTS_SO["6.1.1"],
    "6.1.2": CUTS_SO["6.1.2"], "6.2": CUTS_SO["6.2"], "6.3": ["{diff} trường học chưa được phê duyệt phương án tự chủ."],
    "7.1.1": CUTS_SO["7.1.1"], "7.1.2": CUTS_SO["7.1.2"], "7.2": CUTS_SO["7.2"], "7.3.1": CUTS_SO["7.3.1"],
    "7.3.2": CUTS_SO["7.3.2"], "7.3.3": ["Trích xuất cổng dịch vụ công: cấp xã có {n}/{d} hồ sơ nộp trực tuyến."],
    "7.3.4": ["{diff} giao dịch thanh toán không thành công, không tính."],
    "7.5": ["Một số xã chưa đánh giá nội bộ trong năm, tính theo mức: {chosen}."]}

# Cut by typed points: the figures stand, the verifier gives fewer points.
TYPED_RATE = [
    "Số liệu khớp nhưng tài liệu kiểm chứng mới đủ cho một phần; tính {pts} điểm.",
    "Chấp nhận số liệu; trừ {less} điểm do kết quả thực hiện chậm hơn tiến độ đã cam kết.",
    "Biên bản kiểm tra của Tổ thư ký ghi nhận tồn tại chưa khắc phục; trừ {less} điểm.",
    "Tài liệu chỉ chứng minh được kết quả 9 tháng đầu năm; tính {pts} điểm."]
TYPED_LIST = [
    "Văn bản kiểm chứng không có số, ký hiệu; Tổ thư ký thống nhất tính {pts} điểm.",
    "Kiểm tra thực tế cho thấy kết quả chưa duy trì cả năm; trừ {less} điểm."]
TYPED_TWICE = ["Sản phẩm trùng với tiêu chí khác, chỉ tính một phần: {pts} điểm."]

# Lower points at the first verification that the second restores.
APPEALED = [
    "Tài liệu kiểm chứng chưa đủ căn cứ, đề nghị giải trình.",
    "Phụ lục kèm theo thiếu trang ký, chưa đối chiếu được; đề nghị bổ sung.",
    "Văn bản gửi kèm thuộc năm trước; đề nghị bổ sung văn bản của kỳ đánh giá."]
UNPROVEN = [
    "Chưa có tài liệu kiểm chứng kèm theo.", "Tệp đính kèm không mở được, chưa có tài liệu kiểm chứng.",
    "Danh mục nêu văn bản nhưng không gửi kèm bản chụp."]
RESTORED = [
    "Đơn vị đã bổ sung văn bản có chữ ký số, khôi phục điểm.",
    "Văn bản bổ sung ban hành trong kỳ, công nhận kết quả tự chấm.",
    "Đơn vị gửi lại bản chụp văn bản đầy đủ, đủ căn cứ công nhận."]
RESTORED_CRITERION = {
    "1.2": ["Đối chiếu lại sổ văn bản đến, báo cáo gửi đúng hạn, khôi phục điểm."],
    "1.6": ["Đối chiếu lại phần mềm theo dõi nhiệm vụ, số liệu tự chấm đúng."],
    "2.1": ["Hồ sơ bổ sung có báo cáo thẩm định của Sở Tư pháp, công nhận kết quả."],
    "3.3": ["Đã đối chiếu lại với Trung tâm Phục vụ hành chính công, số liệu tự chấm đúng."],
    "3.5": ["Chấp nhận giải trình, có xác nhận của Văn phòng UBND tỉnh."],
    "5.2": ["Bổ sung hồ sơ cán bộ chứng minh đúng điều kiện, khôi phục điểm."],
    "7.2": ["Giải trình có xác nhận của cơ quan quản lý hệ thống, điều chỉnh lại số liệu."],
    "7.3": ["Cơ quan quản lý cổng dịch vụ công xác nhận số liệu tự chấm, khôi phục điểm."]}
PARTLY = [
    "Công nhận một phần giải trình theo tài liệu bổ sung.",
    "Tài liệu bổ sung chứng minh được một phần, phần còn lại giữ nguyên mức trừ."]
REFUSED = [
    "Giải trình không kèm tài liệu mới, giữ nguyên điểm thẩm định lần 1.",
    "Văn bản bổ sung ký sau ngày chốt kỳ đánh giá, không điều chỉnh.",
    "Lý do khách quan đã được tính đến ở lần 1, giữ nguyên kết quả.",
    "Nội dung giải trình không thuộc phạm vi tiêu chí, giữ nguyên điểm."]
RAISED_RATE = [
    "Đối chiếu báo cáo chuyên ngành cho kết quả cao hơn tự chấm, điều chỉnh tăng.",
    "Đơn vị kê thiếu, bổ sung theo số liệu trích xuất của hệ thống."]
RAISED_LIST = ["Đơn vị kê thiếu; tài liệu gửi kèm đủ căn cứ công nhận thêm."]

# Nothing arose although the criterion applies in other units.
NOTHING = {
    "so": {
        "1.3.2": "Các cuộc kiểm tra trong năm không phát hiện vấn đề phải xử lý.",
        "1.5": "Trong năm không có sáng kiến, giải pháp được công nhận.",
        "2.2.3": "Theo dõi thi hành pháp luật không phát hiện vấn đề phải xử lý.",
        "2.3.2": "Kết quả rà soát không có văn bản phải xử lý.",
        "2.3.3": "Không có văn bản bị cơ quan có thẩm quyền kiến nghị xử lý.",
        "3.4.2": "Không có hồ sơ trễ hạn.", "4.2.2": "Kế hoạch năm không giao chỉ tiêu tinh giản biên chế.",
        "4.3.3": "Kiểm tra phân cấp không phát hiện vấn đề phải xử lý.",
        "5.2.1": "Trong kỳ không tổ chức tuyển dụng.", "5.2.2": "Trong kỳ không bổ nhiệm lãnh đạo cấp phòng.",
        "6.1.2": "Trong kỳ không có kiến nghị đến hạn thực hiện."},
    "huyen": {
        "1.3.2": "Các cuộc kiểm tra trong năm không phát hiện vấn đề phải xử lý.",
        "1.4.2": "Trong năm không có sáng kiến được công nhận.",
        "2.1.2": "Trong năm không ban hành văn bản quy phạm pháp luật.",
        "2.2.3": "Không có văn bản bị kiến nghị xử lý.", "2.3.2": "Theo dõi thi hành pháp luật không phát hiện vấn đề phải xử lý.",
        "3.4.3": "Không có hồ sơ quá hạn ở cả cấp huyện và cấp xã.", "4.3.2": "Kiểm tra phân cấp không phát hiện vấn đề.",
        "6.1.2": "Trong kỳ không có kiến nghị phải thực hiện."}}
NOTHING_CHANCE = {"2.3.3": 80, "1.5": 50, "1.4.2": 50, "3.4.2": 0, "3.4.3": 0, "2.1.2": 20}
COUNTED = "Theo báo cáo kiểm soát thủ tục hành chính năm {year} của đơn vị."
EXTRACTED = "Trích xuất hệ thống một cửa điện tử ngày 10/01/{next}."
